/**
 * How long and how much a solution is really tried, what it measures, and whether that is enough to generalise it (rule 8);
 * when it is assessed again, why, and which assessments are late.
 */
@org.springframework.modulith.NamedInterface("trial")
package fr.cadreia.dossier.trial;
