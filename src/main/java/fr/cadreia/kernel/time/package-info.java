/** Days: the authority's time zone, working days, dates of which only the month or the year is known. */
package fr.cadreia.kernel.time;
