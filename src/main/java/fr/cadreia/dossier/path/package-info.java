/** Where a case stands on its path, what may be done to it there, and what the law and the committee suspend. */
@org.springframework.modulith.NamedInterface("path")
package fr.cadreia.dossier.path;
