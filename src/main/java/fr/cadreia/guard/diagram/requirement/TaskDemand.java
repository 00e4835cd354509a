package fr.cadreia.guard.diagram.requirement;

/** @param after a service that says which tasks are demanded */
public record TaskDemand(String after, String before) {}
