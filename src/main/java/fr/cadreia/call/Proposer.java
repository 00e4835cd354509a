package fr.cadreia.call;

import java.util.Arrays;
import java.util.Optional;

/** The origin of a proposal. */
public enum Proposer {
    COMMUNE("commune", "Commune"),
    COMPANY("company", "Entreprise"),
    UNIVERSITY("university", "Université ou laboratoire"),
    SERVICE("service", "Direction de la collectivité");

    private final String code;
    private final String label;

    Proposer(String code, String label) {
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

    public static Optional<Proposer> of(String code) {
        return Arrays.stream(values())
                .filter(proposer -> proposer.code.equals(code))
                .findFirst();
    }
}
