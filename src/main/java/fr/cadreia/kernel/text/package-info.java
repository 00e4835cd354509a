/**
 * French text: its writing, shortening, comparison and reading, and dates of which only the month or the year is known.
 */
package fr.cadreia.kernel.text;
