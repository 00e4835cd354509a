package fr.cadreia.intake;

/**
 * What became of a row of the file, or would.
 *
 * @param row its number in the file
 * @param organisation French name, or the row's own text where it names none
 * @param reason French; empty for a row that was accepted without remark
 * @param reference of its case, or of the one that was already there; may be empty
 */
public record RowOutcome(
        int row, String title, String organisation, IntakeStatus status, String reason, String reference) {}
