/** The demonstration's history: who does what on which day, and on which stage it is played. */
package fr.cadreia.demonstration.story;
