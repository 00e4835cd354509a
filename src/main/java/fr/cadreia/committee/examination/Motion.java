package fr.cadreia.committee.examination;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the committee can be asked to adopt, a draft opinion (projet d’avis); the code is the outcome that the path's flows
 * decide on.
 */
public enum Motion {
    GENERALIZE("generalize", "Avis favorable à la généralisation"),
    EXTEND("extend", "Avis favorable à la prolongation de l’expérimentation"),
    STOP("stop", "Avis défavorable, arrêt de la solution"),
    KEEP("keep", "Avis favorable au maintien de la solution"),
    ADAPT("adapt", "Avis favorable à l’adaptation de la solution"),
    REPLACE("replace", "Avis favorable au remplacement de la solution");

    /** The outcome of an examination that ends without an adopted motion. */
    public static final String SENT_BACK = "sentBack";

    private final String code;
    private final String label;

    Motion(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** French name of the opinion, as people choose it and read it on screens. */
    public String label() {
        return label;
    }

    /** @param subject {@code assessment} after a bilan, {@code reassessment} after a re-evaluation */
    public static List<Motion> allowedFor(String subject) {
        return subject.equals("reassessment") ? List.of(KEEP, ADAPT, REPLACE, STOP) : List.of(GENERALIZE, EXTEND, STOP);
    }

    public static Optional<Motion> of(String code) {
        return Arrays.stream(values())
                .filter(motion -> motion.code.equals(code))
                .findFirst();
    }
}
