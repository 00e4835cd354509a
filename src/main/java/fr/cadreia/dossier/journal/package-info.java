/** Sealing the journal with a key kept outside the database, and verifying all of it. */
@org.springframework.modulith.NamedInterface("journal")
package fr.cadreia.dossier.journal;
