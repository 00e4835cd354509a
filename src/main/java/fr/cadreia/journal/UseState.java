package fr.cadreia.journal;

/**
 * The state of the use of a solution; it does not depend on the step of its case. Its words are those of every page and
 * export.
 */
public enum UseState {
    NONE("Pas encore utilisée"),
    TO_REGULARISE("En service, à régulariser"),
    EXPERIMENTING("En expérimentation"),
    MAINTAINED("Poursuivie en attendant l’avis"),
    SUSPENDED("Suspendue"),
    ENDED("Expérimentation terminée"),
    GENERALIZED("Généralisée"),
    /** Ended after an experimentation that the committee, or the experts, did not let become a service. */
    REFUSED("Refusée"),
    STOPPED("Arrêtée"),
    /** The use was taken over by mistake: nothing is said about it any more. */
    TAKEN_BACK("Reprise annulée");

    private final String label;

    UseState(String label) {
        this.label = label;
    }

    /** Returns the French name. */
    public String label() {
        return label;
    }

    /** Tells whether somebody works with the solution, so that it can be suspended. */
    public boolean isInUse() {
        return switch (this) {
            case TO_REGULARISE, EXPERIMENTING, MAINTAINED, GENERALIZED -> true;
            case NONE, SUSPENDED, ENDED, REFUSED, STOPPED, TAKEN_BACK -> false;
        };
    }

    /**
     * Tells whether somebody works with it by a protocol, or by a director's signature when its experimentation ended.
     */
    public boolean isByProtocol() {
        return this == EXPERIMENTING || this == MAINTAINED;
    }
}
