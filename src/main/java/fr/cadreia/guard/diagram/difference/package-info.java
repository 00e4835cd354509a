/** What two versions of a file say otherwise, in words for whoever signs the newer one. */
package fr.cadreia.guard.diagram.difference;
