/** The steps of a case, with people's answers: a folder per form, with its record and its step. */
package fr.cadreia.dossier.steps;
