/** The visit in six stops, and the way to a session at which members can vote at once. */
package fr.cadreia.demonstration.tour;
