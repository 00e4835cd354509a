/** The demonstration's history: its acts with their actors and days, and the state of the play. */
package fr.cadreia.demonstration.story;
