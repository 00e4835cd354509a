/** French text: how it is written, shortened, compared and read. */
package fr.cadreia.kernel.text;
