package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a case is convened with a quorum, or again after one was missed. */
public enum ConveningKind {
    /** With a quorum. */
    @JsonProperty("first")
    FIRST,
    /** For want of a quorum: none is needed, two members are enough. */
    @JsonProperty("second")
    SECOND;

    /** @param second whether two members are enough */
    public static ConveningKind of(boolean second) {
        return second ? SECOND : FIRST;
    }

    public boolean isSecond() {
        return this == SECOND;
    }
}
