/** The length and the extent of the real trial of a solution, and whether that is enough to generalise it (rule 8). */
@org.springframework.modulith.NamedInterface("trial")
package fr.cadreia.dossier.trial;
