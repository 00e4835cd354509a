/** How long and how much a solution was really tried, and whether that is enough to generalise it (rule 8). */
@org.springframework.modulith.NamedInterface("trial")
package fr.cadreia.dossier.trial;
