package fr.cadreia.register.entry;

/** Where a use of AI stands, in the public's words. */
public enum EntryStatus {
    /** From the review to the beginning of the experimentation: agents see it, the public does not yet. */
    UNDER_REVIEW("À l'étude"),
    TO_REGULARISE("En service, à régulariser"),
    EXPERIMENTATION("En expérimentation"),
    MAINTAINED("Maintenue à titre conservatoire"),
    AWAITING_DECISION("Expérimentation terminée"),
    IN_SERVICE("En service"),
    SUSPENDED("Suspendue"),
    /** Ended after an experimentation that the committee, or the experts, did not let become a service. */
    REFUSED("Refusée"),
    STOPPED("Arrêtée"),
    WITHDRAWN("Retirée");

    private final String label;

    EntryStatus(String label) {
        this.label = label;
    }

    /** French. */
    public String label() {
        return label;
    }
}
