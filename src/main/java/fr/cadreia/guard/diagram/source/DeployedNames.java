package fr.cadreia.guard.diagram.source;

import java.util.Optional;

/** What a diagram may name besides what is deployed with it. */
@FunctionalInterface
public interface DeployedNames {

    boolean hasForm(String formId);

    /** The content of a form that administrators deployed; empty where it is unknown. */
    default Optional<byte[]> form(String formId) {
        return Optional.empty();
    }

    /** Whether there is such a group besides those that the framework names. Where nobody knows, there may be. */
    default boolean hasGroup(String groupId) {
        return true;
    }
}
