/** The changes of a solution in service that people declare: their list, their rating, and what runs since. */
@org.springframework.modulith.NamedInterface("change")
package fr.cadreia.dossier.change;
