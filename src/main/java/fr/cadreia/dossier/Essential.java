package fr.cadreia.dossier;

import java.util.Arrays;
import java.util.Optional;

/** What may stand in one line above the questions of a form, and its French label. */
public enum Essential {
    USE("use", "L’usage"),
    AUDIENCE("audience", "Public et ampleur"),
    ROLE_IN_DECISION("roleInDecision", "Rôle de l’IA"),
    JOBS("jobs", "Métiers"),
    DATA("data", "Données"),
    PURPOSES("purposes", "Finalités"),
    SOLUTION("solution", "Solution"),
    LIGHTER_ALTERNATIVE("lighterAlternative", "Solution la plus simple"),
    ENERGY("energy", "Énergie estimée"),
    QUALIFICATION("qualification", "Qualification calculée"),
    REVIEW("review", "Instruction"),
    OPINIONS("opinions", "Avis"),
    PROTOCOL("protocol", "Protocole"),
    DONE("done", "Ce qui a été fait"),
    RECOMMENDATION("recommendation", "Recommandation"),
    TARGETS("targets", "Cibles"),
    DRAWBACKS("drawbacks", "Inconvénients"),
    SECOND_READING("secondReading", "Seconde lecture"),
    SOBER_OPTION("soberOption", "Plus sobre\u00a0?"),
    TRIAL("trial", "Durée"),
    DECISION("decision", "Décision du comité"),
    GENERALIZATION("generalization", "Généralisation");

    private static final int SHORT = 64;

    /** In characters: two lines on a telephone. */
    private static final int TWO_LINES = 76;

    private static final int MEDIUM = 88;

    private final String code;
    private final String label;

    Essential(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As the framework's requirements write it. */
    public String code() {
        return code;
    }

    /** French. */
    public String label() {
        return label;
    }

    /** Characters: what the application computes is short and stays whole, what people wrote is cut. */
    public int longest() {
        return switch (this) {
            case TRIAL, QUALIFICATION -> Integer.MAX_VALUE;
            case USE, OPINIONS, TARGETS -> TWO_LINES;
            case DATA -> MEDIUM;
            default -> SHORT;
        };
    }

    public static Optional<Essential> of(String code) {
        return Arrays.stream(values())
                .filter(essential -> essential.code.equals(code))
                .findFirst();
    }
}
