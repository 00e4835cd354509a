/** What proves that the rules of the framework were kept. */
@org.springframework.modulith.NamedInterface("evidence")
package fr.cadreia.dossier.evidence;
