package fr.cadreia.journal.seal;

import fr.cadreia.journal.seal.JournalArchive.Chain;
import fr.cadreia.journal.seal.JournalArchive.Row;
import fr.cadreia.journal.seal.JournalProblem.Code;
import fr.cadreia.kernel.text.FrenchText;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Rows without a seal: they may be rewritten without a trace, so that they are few and new. The time that a row has
 * been without a seal is measured by what the application wrote and sealed since, not by the hour: nothing is sealed
 * while it does not run.
 */
final class UnsealedCheck {

    private final Duration longestUnsealed;
    private final Consumer<JournalProblem> problems;
    private final SealedHeads sealed = new SealedHeads();

    private int seals;
    private long rows;
    private long unsealed;
    private Instant oldestUnsealed = Instant.MAX;
    private Instant lastSign = Instant.MIN;

    UnsealedCheck(Duration longestUnsealed, Consumer<JournalProblem> problems) {
        this.longestUnsealed = longestUnsealed;
        this.problems = problems;
    }

    void seal(Seal seal, boolean genuine) {
        seals++;
        if (genuine) {
            sealed.add(seal.changedHeads());
            // The first of all was made before any row, whatever hour the application's clock was set to afterwards.
            if (seal.statement().rows() > 0) {
                sign(seal.statement().sealedAt());
            }
        }
    }

    /** Checks a chain, after the last seal. */
    void check(Chain chain) {
        int last = sealed.sequence(chain.caseReference());
        for (Row row : chain.rows()) {
            rows++;
            sign(row.writtenAt());
            if (row.sequence() > last) {
                unsealed++;
                oldestUnsealed = row.writtenAt().isBefore(oldestUnsealed) ? row.writtenAt() : oldestUnsealed;
            }
        }
    }

    private void sign(Instant at) {
        lastSign = at.isAfter(lastSign) ? at : lastSign;
    }

    /** Finishes the check, after the last chain. */
    void finish() {
        if (seals == 0 && rows > 0) {
            problems.accept(new JournalProblem(
                    Code.SEALS_GONE,
                    "",
                    "Le journal n’a plus aucun sceau, alors qu’il en reçoit un avant sa première ligne\u00a0: les sceaux ont"
                            + " été supprimés."));
        } else if (unsealed > 0 && oldestUnsealed.plus(longestUnsealed).isBefore(lastSign)) {
            problems.accept(new JournalProblem(
                    Code.UNSEALED_ROWS,
                    "",
                    ("Aucun sceau ne tient %s, la plus ancienne du %s, alors que l’application était encore en service le"
                                    + " %s\u00a0: rien ne prouve que ces lignes n’ont pas été réécrites.")
                            .formatted(
                                    unsealed > 1 ? unsealed + " lignes" : "une ligne",
                                    FrenchText.moment(oldestUnsealed),
                                    FrenchText.moment(lastSign))));
        }
    }

    long unsealed() {
        return unsealed;
    }
}
