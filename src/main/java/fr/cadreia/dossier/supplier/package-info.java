/** The supplier's sheet: who is asked for it, by a one-time link, and what comes of it. */
@org.springframework.modulith.NamedInterface("supplier")
package fr.cadreia.dossier.supplier;
