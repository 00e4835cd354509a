/** What the journal tells: one record per kind of row, in the past tense; accounts share one. */
@org.springframework.modulith.NamedInterface("event")
package fr.cadreia.dossier.event;
