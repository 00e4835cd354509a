/** What was reserved or demanded, and what became of it. */
@org.springframework.modulith.NamedInterface("commitment")
package fr.cadreia.dossier.commitment;
