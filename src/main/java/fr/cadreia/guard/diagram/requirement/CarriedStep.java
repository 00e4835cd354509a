package fr.cadreia.guard.diagram.requirement;

/**
 * An element of a diagram that carries a step of its process.
 *
 * @param element id
 * @param elementName French name of the element, or empty
 */
public record CarriedStep(Requirements.StepRequirement step, String element, String elementName) {}
