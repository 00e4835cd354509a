package fr.cadreia.catalogue;

/** The people who use a solution or receive its results, as the form {@code proposal} names them. */
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

    /** Returns the code in the form {@code proposal}. */
    public String code() {
        return code;
    }

    /** Returns the French label. */
    public String label() {
        return label;
    }
}
