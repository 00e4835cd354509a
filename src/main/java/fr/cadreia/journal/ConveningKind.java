package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kind of convening of a case: with a quorum, or again after one was missed. */
public enum ConveningKind {
    /** First: with a quorum. */
    @JsonProperty("first")
    FIRST,
    /** Second: for want of a quorum. None is needed; two members are enough. */
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
