package fr.cadreia.intake;

import fr.cadreia.intake.IntakeBatches.KnownUse;
import java.util.Map;
import java.util.Optional;

/** Says of rows, one after the other, which become no case, and why: refused, known already, or perhaps known. */
final class RowJudge {

    private final long batch;
    private final RowOutcomes outcomes;
    private final Map<String, KnownUse> known;
    private final Duplicates duplicates;

    /**
     * @param batch of the rows; 0 for a file that is only looked at
     * @param known uses by the rows' keys; those that come in are added to it
     */
    RowJudge(long batch, RowOutcomes outcomes, Map<String, KnownUse> known, Duplicates duplicates) {
        this.batch = batch;
        this.outcomes = outcomes;
        this.known = known;
        this.duplicates = duplicates;
    }

    /** Returns the outcome of a row that is dismissed; empty when the row becomes a case. */
    Optional<RowOutcome> dismissed(int row, RowReading reading) {
        if (reading.isRefused()) {
            return Optional.of(outcomes.refused(row, reading));
        }
        KnownUse decided = known.get(reading.decidedKey());
        if (decided != null) {
            return Optional.of(outcomes.decided(row, reading, decided));
        }
        KnownUse same = known.get(reading.useKey());
        if (same == null) {
            return duplicates.like(reading).map(other -> outcomes.similar(row, reading, other, false));
        }
        boolean own = same.batch() == batch;
        if (own && same.row() == row) {
            return Optional.empty();
        }
        if (!Duplicates.mayBeOne(reading, same)) {
            return Optional.of(outcomes.similar(row, reading, same, true));
        }
        return Optional.of(own ? outcomes.repeated(row, reading, same.row()) : outcomes.known(row, reading, same));
    }

    /** @param reference empty where nothing is opened */
    void accepted(int row, RowReading reading, String reference) {
        known.put(reading.useKey(), new KnownUse(reference, reading.caseTitle(), batch, row));
        duplicates.opened(reading, reference, row);
    }
}
