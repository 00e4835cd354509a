/** What a business key stands for: a case, or what another feature examines on a path of its own, such as a report or a review. */
@org.springframework.modulith.NamedInterface("matter")
package fr.cadreia.dossier.matter;
