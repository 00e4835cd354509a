/** The authority's time: its clock, its zone, its working days. */
package fr.cadreia.kernel.time;
