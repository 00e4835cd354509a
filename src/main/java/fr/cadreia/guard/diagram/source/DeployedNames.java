package fr.cadreia.guard.diagram.source;

import java.util.Optional;

/** The names that a diagram may use besides those of the files deployed with it. */
@FunctionalInterface
public interface DeployedNames {

    boolean hasForm(String formId);

    /** Returns the content of a form that administrators deployed; empty where it is unknown. */
    default Optional<byte[]> form(String formId) {
        return Optional.empty();
    }

    /**
     * Tells whether there is such a group besides those that the framework names. Answers yes where nobody knows the
     * groups.
     */
    default boolean hasGroup(String groupId) {
        return true;
    }
}
