package fr.cadreia.guard.diagram;

/** What a diagram may name besides what is deployed with it. */
@FunctionalInterface
public interface Holdings {

    boolean hasForm(String formId);

    /** Whether there is such a group besides those that the framework names. Where nobody knows, there may be. */
    default boolean hasGroup(String groupId) {
        return true;
    }
}
