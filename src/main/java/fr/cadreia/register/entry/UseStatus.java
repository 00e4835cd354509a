package fr.cadreia.register.entry;

import fr.cadreia.journal.UseState;
import java.util.Arrays;
import java.util.stream.Stream;

/** The status of a use of AI, in the words that the case's own pages use. Published versions hold these names. */
public enum UseStatus {
    /**
     * Under review, from the review to the beginning of the experimentation: agents see it, the public does not yet.
     */
    UNDER_REVIEW(UseState.NONE),
    TO_REGULARISE(UseState.TO_REGULARISE),
    EXPERIMENTATION(UseState.EXPERIMENTING),
    MAINTAINED(UseState.MAINTAINED),
    AWAITING_DECISION(UseState.ENDED),
    IN_SERVICE(UseState.GENERALIZED),
    SUSPENDED(UseState.SUSPENDED),
    REFUSED(UseState.REFUSED),
    STOPPED(UseState.STOPPED),
    /** Withdrawn from the register with the inventory that it came from: found by its reference alone. */
    TAKEN_BACK(UseState.TAKEN_BACK);

    private final String label;
    private final boolean inUse;

    UseStatus(UseState state) {
        this.label = state.label();
        this.inUse = state.isInUse();
    }

    /**
     * Returns the status of a use that goes on or has ended: a use withdrawn before anybody used it is in no register.
     */
    public static UseStatus of(UseState state) {
        return switch (state) {
            case NONE -> UNDER_REVIEW;
            case TO_REGULARISE -> TO_REGULARISE;
            case EXPERIMENTING -> EXPERIMENTATION;
            case MAINTAINED -> MAINTAINED;
            case SUSPENDED -> SUSPENDED;
            case ENDED -> AWAITING_DECISION;
            case GENERALIZED -> IN_SERVICE;
            case REFUSED -> REFUSED;
            case STOPPED -> STOPPED;
            case TAKEN_BACK -> TAKEN_BACK;
        };
    }

    public boolean isEnded() {
        return this == REFUSED || this == STOPPED || this == TAKEN_BACK;
    }

    /** Returns the statuses by which readers can search the register. */
    public static Stream<UseStatus> listed() {
        return Arrays.stream(values()).filter(status -> status != TAKEN_BACK);
    }

    /** Tells whether somebody works with it. */
    public boolean isInUse() {
        return inUse;
    }

    /** Returns the French label. */
    public String label() {
        return label;
    }
}
