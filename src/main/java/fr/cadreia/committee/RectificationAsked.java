package fr.cadreia.committee;

import java.util.List;

/**
 * Chair or secretary asked to put an extract right; published in the same transaction.
 *
 * @param seconds accounts of those who may countersign it
 */
public record RectificationAsked(String caseReference, List<String> seconds) {

    public RectificationAsked {
        seconds = List.copyOf(seconds);
    }
}
