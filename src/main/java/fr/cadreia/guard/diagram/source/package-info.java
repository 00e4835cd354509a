/** The files as the engine reads them, and the problems that are found in them. */
@org.springframework.modulith.NamedInterface("source")
package fr.cadreia.guard.diagram.source;
