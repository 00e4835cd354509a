package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A call for proposals. */
public sealed interface CallEvent extends Event {

    /** @param proposer code of the kind of organisation */
    record CallAnswered(String proposer, String title) implements CallEvent {}

    /** The event that a public text of the call was written: its opening, the experts' conclusions, or its report. */
    record CallPublished() implements CallEvent {}

    /** @param caseReference of the case that was opened, or empty */
    record CallSelected(
            String outcome, @JsonProperty("case") String caseReference, String reason) implements CallEvent, Reasoned {}
}
