/** What the journal tells, in the past tense: a record per kind of row or a family of them, accounts one for all, and their codec. */
@org.springframework.modulith.NamedInterface("event")
package fr.cadreia.dossier.event;
