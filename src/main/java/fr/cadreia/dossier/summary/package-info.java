/** The record of a case as its readers see it: the whole of it beside a task or on its page, the essentials in a form. */
@org.springframework.modulith.NamedInterface("summary")
package fr.cadreia.dossier.summary;
