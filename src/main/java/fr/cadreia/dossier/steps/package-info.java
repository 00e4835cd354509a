/** What people do and say in the steps of a case: a folder per form, with its record and its step. */
package fr.cadreia.dossier.steps;
