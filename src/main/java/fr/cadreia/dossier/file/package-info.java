/** The files that are kept with a case: which kinds are taken, and where they lie. */
package fr.cadreia.dossier.file;
