package fr.cadreia.catalogue;

/** The answer whether a solution may be joined. */
public enum EntryStatus {
    QUALIFIED("Qualifiée"),
    UNDER_REVIEW("En réexamen"),
    WITHDRAWN("Retirée");

    private final String label;

    EntryStatus(String label) {
        this.label = label;
    }

    /** Returns the French label. */
    public String label() {
        return label;
    }
}
