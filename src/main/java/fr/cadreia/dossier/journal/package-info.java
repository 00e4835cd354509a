/** Sealing the journal with a key kept outside the database, and verifying all of it. */
package fr.cadreia.dossier.journal;
