/** The re-evaluations of uses in service: their days, their causes, and the late ones. */
@org.springframework.modulith.NamedInterface("reassessment")
package fr.cadreia.dossier.reassessment;
