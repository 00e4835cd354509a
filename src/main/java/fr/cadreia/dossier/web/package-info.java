/** The pages of a case. Other features' pages about a case let their readers in the same way. */
@org.springframework.modulith.NamedInterface("web")
package fr.cadreia.dossier.web;
