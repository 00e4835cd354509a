/** What people enter in the steps of a case: one record per form, kept as JSON. */
@org.springframework.modulith.NamedInterface("document")
package fr.cadreia.dossier.document;
