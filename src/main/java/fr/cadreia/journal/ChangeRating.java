package fr.cadreia.journal;

import java.util.Arrays;

/** The weight of a change that was declared of a solution in service; later values weigh more. */
public enum ChangeRating {
    /** Noted, and public. */
    MINOR("minor", "Changement mineur"),
    /** The solution is re-evaluated now. */
    MATERIAL("material", "Changement important"),
    /** The use is suspended until the committee has decided on it. */
    OUTSIDE("outside", "Changement hors de ce qui a été décidé");

    private final String code;
    private final String label;

    ChangeRating(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** @param code as the decision table writes it; any other is a fault of the application's own files */
    public static ChangeRating of(String code) {
        return Arrays.stream(values())
                .filter(rating -> rating.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rating of a change is called " + code + "."));
    }

    /** Returns the French name. */
    public String label() {
        return label;
    }
}
