package fr.cadreia.notification;

/** When a person wants to be told. */
public enum DeliveryPreference {
    AT_ONCE("Tout de suite"),
    DAILY("Dans le récapitulatif du jour"),
    NONE("Jamais par courriel");

    private final String label;

    DeliveryPreference(String label) {
        this.label = label;
    }

    /** French. */
    public String label() {
        return label;
    }
}
