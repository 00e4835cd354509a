package fr.cadreia.catalogue;

/** Who uses a solution or receives what it makes, as the form {@code proposal} names them. */
public enum Audience {
    AGENTS("agents", "Agents"),
    INHABITANTS("inhabitants", "Habitants"),
    COMPANIES("companies", "Entreprises"),
    ASSOCIATIONS("associations", "Associations");

    private final String code;
    private final String label;

    Audience(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The code in the form {@code proposal}. */
    public String code() {
        return code;
    }

    /** French. */
    public String label() {
        return label;
    }
}
