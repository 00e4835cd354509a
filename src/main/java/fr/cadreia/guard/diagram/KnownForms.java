package fr.cadreia.guard.diagram;

/** The Camunda Forms that a diagram may name: those deployed, and those deployed with it. */
@FunctionalInterface
public interface KnownForms {

    boolean contains(String formId);
}
