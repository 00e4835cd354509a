/**
 * The static guard: files as the engine reads them, what one version of the framework demands of them, and the search
 * for a way round it. Plain Java; {@code process} brings the engine's own reading.
 */
@org.springframework.modulith.NamedInterface("diagram")
package fr.cadreia.guard.diagram;
