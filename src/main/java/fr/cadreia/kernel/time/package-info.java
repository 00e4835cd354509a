/** Days: the authority's time zone, working days. */
package fr.cadreia.kernel.time;
