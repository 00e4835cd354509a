package fr.cadreia.committee;

import java.util.List;

/**
 * The event that the chair or the secretary asked to correct an extract; published in the same transaction.
 *
 * @param seconds accounts of the people who may countersign the correction
 */
public record RectificationAsked(String caseReference, List<String> seconds) {

    public RectificationAsked {
        seconds = List.copyOf(seconds);
    }
}
