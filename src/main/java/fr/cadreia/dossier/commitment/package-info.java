/** The demands of reservations and conditions, and their outcome. */
@org.springframework.modulith.NamedInterface("commitment")
package fr.cadreia.dossier.commitment;
