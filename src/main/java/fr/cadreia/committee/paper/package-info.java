/** The papers of the committee: how they are laid out, named and filed, and made into PDF after the commit. */
@org.springframework.modulith.NamedInterface("paper")
package fr.cadreia.committee.paper;
