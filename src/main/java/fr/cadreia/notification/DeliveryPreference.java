package fr.cadreia.notification;

/** The time at which a person wants to be told. */
public enum DeliveryPreference {
    AT_ONCE("Tout de suite"),
    DAILY("Dans le récapitulatif du jour"),
    NONE("Jamais par courriel");

    private final String label;

    DeliveryPreference(String label) {
        this.label = label;
    }

    /** Returns the French label. */
    public String label() {
        return label;
    }
}
