/**
 * The matters of business keys: a case, or an object that another feature examines on a path of its own, such as a
 * report or a review.
 */
@org.springframework.modulith.NamedInterface("matter")
package fr.cadreia.dossier.matter;
