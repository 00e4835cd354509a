/** What proves that the rules of the framework were kept, and what else goes into the download of a case. */
@org.springframework.modulith.NamedInterface("evidence")
package fr.cadreia.dossier.evidence;
