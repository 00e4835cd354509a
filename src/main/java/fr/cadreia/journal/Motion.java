package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.cadreia.kernel.form.FormCode;
import java.util.Arrays;
import java.util.Optional;

/** The motions that the committee can be asked to adopt: draft opinions (projets d’avis). */
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

    /** Returns the code that forms and the journal write, and on which the path's flows decide. */
    @JsonValue
    public String code() {
        return FormCode.of(this);
    }

    /** Returns the French name of the opinion, as people choose it before they write anything else of it. */
    public String label() {
        return opinion + matter;
    }

    /** Returns the French name of a whole opinion. @param reservations the number of reservations that come with it */
    public String label(int reservations) {
        return label()
                + (reservations == 0 ? "" : reservations == 1 ? ", assorti d’une réserve" : ", assorti de réserves");
    }

    /** Returns the motion with this code; empty where there is none. */
    public static Optional<Motion> of(String code) {
        return Arrays.stream(values())
                .filter(motion -> motion.code().equals(code))
                .findFirst();
    }
}
