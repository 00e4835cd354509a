package fr.cadreia.intake;

/** What became of a row, or would. */
public enum IntakeStatus {
    PENDING("À traiter"),
    ACCEPTED("Acceptée"),
    KNOWN("Déjà là"),
    REFUSED("Refusée");

    private final String label;

    IntakeStatus(String label) {
        this.label = label;
    }

    /** French. */
    public String label() {
        return label;
    }
}
