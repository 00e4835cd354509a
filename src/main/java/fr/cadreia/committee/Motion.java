package fr.cadreia.committee;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the committee can be asked to adopt; the code is the outcome that the path's flows decide on. */
public enum Motion {
    GENERALIZE("generalize", "Généraliser la solution"),
    EXTEND("extend", "Prolonger l'expérimentation"),
    STOP("stop", "Arrêter la solution"),
    KEEP("keep", "Maintenir la solution"),
    ADAPT("adapt", "Adapter la solution"),
    REPLACE("replace", "Remplacer la solution");

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

    /** French text of the motion. */
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
