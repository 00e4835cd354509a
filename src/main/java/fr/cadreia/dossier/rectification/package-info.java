/** Putting right what was entered in a step: asked for by one person, approved by another. */
package fr.cadreia.dossier.rectification;
