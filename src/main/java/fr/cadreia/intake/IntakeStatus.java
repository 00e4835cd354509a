package fr.cadreia.intake;

/** What became of a row, or would. */
public enum IntakeStatus {
    PENDING("À traiter"),
    ACCEPTED("Acceptée"),
    KNOWN("Déjà là"),

    /** Somebody is to say whether it is a use that is known. */
    SIMILAR("Doublon possible"),
    REFUSED("Refusée"),
    /** Its run was taken back, and its case ended. */
    TAKEN_BACK("Annulée"),
    /** Its run was taken back; somebody had acted on its case since. */
    KEPT("Gardée");

    private final String label;

    IntakeStatus(String label) {
        this.label = label;
    }

    /** French. */
    public String label() {
        return label;
    }
}
