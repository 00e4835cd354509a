package fr.cadreia.guard.diagram.source;

/** The rules of the guard, by their stable codes; each has its page in {@code src/docs/rules}. */
public enum Rule {
    STEP_ORDER("step-order", "Ordre des étapes"),
    DECIDED_OUTCOME("decided-outcome", "Issue décidée"),
    HUMAN_STEP("human-step", "Étape tenue par des personnes"),
    NO_DEAD_END("no-dead-end", "Toujours une issue, toujours un arrêt possible"),
    WATCHED_AFTERWARDS("watched-afterwards", "Solution généralisée suivie jusqu’à son arrêt"),
    NO_CODE("no-code", "Aucun code dans un diagramme"),
    KNOWN_CONTENT("known-content", "Contenu autorisé"),
    PROTECTED_VARIABLE("protected-variable", "Variables écrites par l’application seule"),
    KNOWN_PROCESS("known-process", "Processus du cadre"),
    USER_TASK("user-task", "Tâche confiée à un groupe, avec un formulaire"),
    CALLED_PROCESS("called-process", "Processus appelé"),
    COMPLETE_FORM("complete-form", "Formulaire complet"),
    FIXED_CHOICE("fixed-choice", "Questions à choix, telles que livrées"),
    DECISION_TABLE("decision-table", "Table de décision qui répond toujours, sans code"),
    LIVENESS("liveness", "Un dossier avance toujours"),
    FRAMEWORK_TERM("framework-term", "Échéances et traitements du cadre, à leur place"),
    ENGINE("engine", "Lecture par le moteur");

    private final String code;
    private final String label;

    Rule(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** Returns the French name. */
    public String label() {
        return label;
    }
}
