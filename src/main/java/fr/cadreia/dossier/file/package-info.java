/** The files that are kept with a case: which kinds are taken, and where they lie. */
@org.springframework.modulith.NamedInterface("file")
package fr.cadreia.dossier.file;
