/**
 * The path of a case: its place there, the commands that are possible, and the suspensions by the law and the
 * committee.
 */
@org.springframework.modulith.NamedInterface("path")
package fr.cadreia.dossier.path;
