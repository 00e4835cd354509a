package fr.cadreia.intake;

import java.util.List;

/**
 * What became of a row of the file, or would.
 *
 * @param row its number in the file
 * @param organisation French name, or the row's own text where it names none
 * @param reason French; empty for a row that was accepted without remark
 * @param reference of its case, or of the one that was already there, or that it may be the same use as; may be empty
 * @param doubts values that were not understood, or only by halves; the row came in without them
 */
public record RowOutcome(
        int row,
        String title,
        String organisation,
        IntakeStatus status,
        String reason,
        String reference,
        List<ReadValue> doubts) {

    public RowOutcome {
        doubts = List.copyOf(doubts);
    }
}
