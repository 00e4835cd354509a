/** French text: how it is written, shortened, compared and read, dates of which only the month or the year is known included. */
package fr.cadreia.kernel.text;
