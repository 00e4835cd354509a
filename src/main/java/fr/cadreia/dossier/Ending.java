package fr.cadreia.dossier;

import java.util.Arrays;

/** Why a case ends; the code is the value of the flow variable {@code stopCause}. */
public enum Ending {
    STOPPED("stopped", "Arrêté"),
    WITHDRAWN("withdrawn", "Retiré par le porteur"),
    NOT_ADMISSIBLE("notAdmissible", "Non admissible");

    private final String code;
    private final String label;

    Ending(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** French name. */
    public String label() {
        return label;
    }

    public static Ending of(String code) {
        return Arrays.stream(values())
                .filter(ending -> ending.code.equals(code))
                .findFirst()
                .orElse(STOPPED);
    }
}
