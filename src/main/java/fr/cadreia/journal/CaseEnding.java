package fr.cadreia.journal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The way in which a case ends; the code is the value of the flow variable {@code stopCause}. */
public enum CaseEnding {
    STOPPED("stopped", "Arrêté"),
    WITHDRAWN("withdrawn", "Retiré par la direction ou la commune"),
    NOT_ADMISSIBLE("notAdmissible", "Irrecevable"),
    /** The inventory that the case came from was taken over by mistake: no end of a use. */
    TAKEN_BACK("takenBack", "Reprise annulée");

    private static final String REFUSED = "Refusé";

    private final String code;
    private final String label;

    CaseEnding(String code, String label) {
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

    /** Returns the French name: a stop that never let the solution serve is a refusal. @param last state of the use */
    public String label(UseState last) {
        return this == STOPPED && last == UseState.REFUSED ? REFUSED : label;
    }

    /** Returns the French names of what ends a use or its examination, in order. */
    public static List<String> labels() {
        return Arrays.stream(values())
                .filter(ending -> ending != TAKEN_BACK)
                .flatMap(ending -> ending == STOPPED ? Stream.of(ending.label, REFUSED) : Stream.of(ending.label))
                .toList();
    }

    public static CaseEnding of(String code) {
        return Arrays.stream(values())
                .filter(ending -> ending.code.equals(code))
                .findFirst()
                .orElse(STOPPED);
    }
}
