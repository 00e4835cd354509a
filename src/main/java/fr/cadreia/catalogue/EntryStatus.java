package fr.cadreia.catalogue;

/** Whether a solution may be joined. */
public enum EntryStatus {
    QUALIFIED("Qualifiée"),
    UNDER_REVIEW("En réexamen"),
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
