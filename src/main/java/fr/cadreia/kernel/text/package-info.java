/** French text: how it is written, shortened, compared and read, and dates of which only the month or the year is known. */
package fr.cadreia.kernel.text;
