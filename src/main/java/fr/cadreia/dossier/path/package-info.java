/**
 * Where a case stands on its path, what may be done to it there, what the law and the committee suspend, and how what was
 * entered in a step is put right.
 */
@org.springframework.modulith.NamedInterface("path")
package fr.cadreia.dossier.path;
