/** When a use in service is to be assessed again, why, and which are late. */
@org.springframework.modulith.NamedInterface("reassessment")
package fr.cadreia.dossier.reassessment;
