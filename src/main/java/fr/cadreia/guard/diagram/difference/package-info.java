/** The differences between two versions of a file, in words for the person who signs the newer one. */
package fr.cadreia.guard.diagram.difference;
