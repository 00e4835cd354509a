/** Reads dates as inventories write them, and finds out how a column of them writes day and month. */
package fr.cadreia.intake.date;
