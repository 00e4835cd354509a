/** The proof that the rules of the framework were kept, and the other files of the download of a case. */
@org.springframework.modulith.NamedInterface("evidence")
package fr.cadreia.dossier.evidence;
