package fr.cadreia.catalogue;

/** The part of a solution in a decision, as the form {@code proposal} names it. */
public enum PartInDecision {
    INFORMS("informs", "Elle informe\u00a0: recherche, résumé, traduction"),
    DRAFTS("drafts", "Elle prépare\u00a0: un brouillon qu’une personne relit"),
    RECOMMENDS("recommends", "L’outil recommande\u00a0: une personne décide"),
    DECIDES("decides", "Elle décide elle-même");

    private final String code;
    private final String label;

    PartInDecision(String code, String label) {
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
