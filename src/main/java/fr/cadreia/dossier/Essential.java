package fr.cadreia.dossier;

import java.util.Arrays;
import java.util.Optional;

/** The facts that may stand above the questions of a form, with their French labels. */
public enum Essential {
    USE("use", "L’usage"),
    AUDIENCE("audience", "Public et ampleur"),
    ROLE_IN_DECISION("roleInDecision", "Rôle de l’IA"),
    JOBS("jobs", "Métiers"),
    DATA("data", "Données"),
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
    GATHERED("gathered", "Réponses recueillies"),
    DRAWBACKS("drawbacks", "Inconvénients"),
    SECOND_READING("secondReading", "Seconde lecture"),
    SOBER_OPTION("soberOption", "Plus sobre\u00a0?"),
    TRIAL("trial", "Durée"),
    DECISION("decision", "Avis du comité"),
    GENERALIZATION("generalization", "Généralisation"),
    DUTIES("duties", "Obligations légales");

    private final String code;
    private final String label;

    Essential(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the code that the framework's requirements write. */
    public String code() {
        return code;
    }

    /** Returns the French label. */
    public String label() {
        return label;
    }

    public static Optional<Essential> of(String code) {
        return Arrays.stream(values())
                .filter(essential -> essential.code.equals(code))
                .findFirst();
    }
}
