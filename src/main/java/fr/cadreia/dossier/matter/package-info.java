/** What else than a case is examined on a path of its own, such as a report or a review. */
@org.springframework.modulith.NamedInterface("matter")
package fr.cadreia.dossier.matter;
