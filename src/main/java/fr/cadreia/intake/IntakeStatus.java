package fr.cadreia.intake;

/** The outcome of a row, real or foreseen. */
public enum IntakeStatus {
    PENDING("À traiter"),
    ACCEPTED("Acceptée"),
    KNOWN("Déjà là"),

    /** Similar: somebody has to decide whether it is a known use. */
    SIMILAR("Doublon possible"),
    REFUSED("Refusée"),
    /** Taken back: its run was taken back, and its case ended. */
    TAKEN_BACK("Annulée"),
    /** Kept: its run was taken back, but somebody had acted on its case before. */
    KEPT("Gardée");

    private final String label;

    IntakeStatus(String label) {
        this.label = label;
    }

    /** Returns the French label. */
    public String label() {
        return label;
    }
}
