package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.cadreia.kernel.form.FormCode;
import java.util.Arrays;
import java.util.Optional;

/** What the committee can be asked to adopt, a draft opinion (projet d’avis). */
public enum Motion {
    GENERALIZE("Avis favorable", " à la généralisation"),
    EXTEND("Avis favorable", " à la prolongation de l’expérimentation"),
    STOP("Avis défavorable", " à l’usage de la solution"),
    KEEP("Avis de maintenir", " la solution"),
    ADAPT("Avis de reprendre", " l’expérimentation après adaptation"),
    REPLACE("Avis de remplacer", " la solution");

    private final String opinion;
    private final String matter;

    Motion(String opinion, String matter) {
        this.opinion = opinion;
        this.matter = matter;
    }

    /** As forms and the journal write it, and as the path's flows decide on it. */
    @JsonValue
    public String code() {
        return FormCode.of(this);
    }

    /** French name of the opinion, as people choose it before anything else of it is written. */
    public String label() {
        return opinion + matter;
    }

    /** French name of a whole opinion. @param reservations how many come with it */
    public String label(int reservations) {
        return label()
                + (reservations == 0 ? "" : reservations == 1 ? ", assorti d’une réserve" : ", assorti de réserves");
    }

    /** Empty where no motion is written so. */
    public static Optional<Motion> of(String code) {
        return Arrays.stream(values())
                .filter(motion -> motion.code().equals(code))
                .findFirst();
    }
}
