package fr.cadreia.dossier.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the public asks of the register, and what becomes of it. */
public sealed interface RegisterEvent extends Event {

    /** @param requestKind code of the kind of request */
    record RegisterAsked(
            String requestKind, @JsonProperty("case") String caseReference, String title, String text)
            implements RegisterEvent {}

    /** @param field its path in the entry */
    record RegisterCorrected(String request, String field, String was, String text) implements RegisterEvent {}

    /** @param field its path in the entry, or the whole of it */
    record RegisterWithheld(String request, String field, String legalReason) implements RegisterEvent {}

    record RegisterAnswered(String request, String requestKind) implements RegisterEvent {}
}
