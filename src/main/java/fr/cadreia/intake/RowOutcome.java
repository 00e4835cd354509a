package fr.cadreia.intake;

import java.util.List;

/**
 * The outcome of a row of the file, real or foreseen.
 *
 * @param row its number in the file
 * @param organisation French name, or the row's own text where it names none
 * @param reason French; empty for a row that was accepted without remark
 * @param reference of its case, of the case that was already there, or of the one that may be the same use; may be
 *     empty
 * @param doubts values that were not understood, or only in part; the row came in without them
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
