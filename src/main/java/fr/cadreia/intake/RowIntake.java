package fr.cadreia.intake;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.GatheredCases;
import fr.cadreia.intake.IntakeBatches.Finished;
import fr.cadreia.intake.IntakeBatches.KnownUse;
import fr.cadreia.journal.Provenance;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.text.PartialDate;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.mention.Mentions;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes cases of rows, several in one transaction, except for rows that are refused or whose use is known. */
@Component
class RowIntake {

    /** The number of times that rows wait again for another run that holds the same use. */
    private static final int ATTEMPTS = 5;

    private final IntakeBatches batches;
    private final GatheredCases uses;
    private final HeldTexts held;
    private final RowOutcomes outcomes;
    private final TransactionTemplate transaction;

    RowIntake(
            IntakeBatches batches,
            GatheredCases uses,
            HeldTexts held,
            Mentions mentions,
            CaseRecords records,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.uses = uses;
        this.held = held;
        this.outcomes = new RowOutcomes(records.people(), mentions, held);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A row with its reading. */
    record ReadRow(Inventory.Row row, RowReading reading) {

        int number() {
            return row.number();
        }
    }

    /**
     * The references for the cases that a run opens. They are fetched several at a time: each fetch is a short
     * transaction of its own, which may cost more than the rest of the row.
     */
    static final class SpareReferences {

        private final GatheredCases uses;
        private final List<String> spare = new ArrayList<>();
        private int taken;

        SpareReferences(GatheredCases uses) {
            this.uses = uses;
        }

        /** @param more the greatest number of further ones that the transaction is going to ask for */
        String next(int more) {
            if (taken == spare.size()) {
                spare.addAll(uses.references(1 + more));
            }
            return spare.get(taken++);
        }

        /** Tells that the transaction was committed. */
        void keep() {
            spare.subList(0, taken).clear();
            taken = 0;
        }

        /** Tells that the transaction was undone: its references are free again. */
        void undo() {
            taken = 0;
        }
    }

    /**
     * The memory of a run from one row to the next.
     *
     * @param duplicates the titles that are there already
     * @param references for the cases to come
     */
    record Memory(Duplicates duplicates, SpareReferences references) {

        private void undo() {
            duplicates.forget();
            references.undo();
        }
    }

    Memory begin(IntakeBatch batch) {
        return new Memory(new Duplicates(batches, batch.id()), new SpareReferences(uses));
    }

    /** Takes all of them or, when anything fails, none. */
    void take(IntakeBatch batch, List<ReadRow> rows, Memory memory) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> settle(batch, rows, memory));
                memory.references().keep();
                return;
            } catch (DuplicateKeyException | TransientDataAccessException e) {
                // Another run has just taken the same use over, or holds it.
                memory.undo();
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (RuntimeException e) {
                memory.undo();
                throw e;
            }
        }
    }

    private void settle(IntakeBatch batch, List<ReadRow> rows, Memory memory) {
        Map<String, KnownUse> known =
                batches.known(rows.stream().flatMap(one -> one.reading().keys()).toList());
        int left = (int) rows.stream()
                .filter(one -> !one.reading().isRefused()
                        && !known.containsKey(one.reading().useKey()))
                .count();
        RowJudge judge = new RowJudge(batch.id(), outcomes, known, memory.duplicates());
        List<Finished> finished = new ArrayList<>();
        for (ReadRow one : rows) {
            Optional<RowOutcome> dismissed = judge.dismissed(one.number(), one.reading());
            if (dismissed.isPresent()) {
                finished.add(new Finished(dismissed.get(), Answers.NONE));
            } else if (batches.claim(batch.id(), one.number(), one.reading().useKey())) {
                left = Math.max(0, left - 1);
                String reference = memory.references().next(left);
                open(batch, one.row(), one.reading(), reference, batch.startedBy());
                judge.accepted(one.number(), one.reading(), reference);
                finished.add(new Finished(
                        outcomes.accepted(one.number(), one.reading(), reference),
                        one.reading().answers()));
            }
        }
        batches.finish(batch.id(), finished);
    }

    /**
     * Takes a row that resembles a known use as another use, on this person's decision: the same row is known from then
     * on.
     */
    void takeAnyway(IntakeBatch batch, ReadRow one, Person person) {
        RowReading reading = one.reading();
        transaction.executeWithoutResult(status -> {
            Optional<KnownUse> decided = decided(reading);
            if (decided.isPresent()) {
                finish(batch, outcomes.decided(one.number(), reading, decided.get()), Answers.NONE);
            } else if (batches.claim(batch.id(), one.number(), reading.decidedKey())) {
                String reference = uses.references(1).get(0);
                open(batch, one.row(), reading, reference, person.id());
                finish(batch, outcomes.accepted(one.number(), reading, reference), reading.answers());
            }
        });
    }

    /** Takes a row as the use that it resembles, on somebody's decision: the same row is known from then on. */
    void takeAsSame(IntakeBatch batch, ReadRow one, RowOutcome same) {
        transaction.executeWithoutResult(status -> {
            if (decided(one.reading()).isEmpty()) {
                batches.claim(batch.id(), one.number(), one.reading().decidedKey());
            }
            finish(batch, same, Answers.NONE);
        });
    }

    /**
     * Takes back the cases that rows opened, all of them or, when anything fails, none.
     *
     * @param rows references by number
     */
    void takeBack(IntakeBatch batch, Map<Integer, String> rows, Person person, String reason) {
        transaction.executeWithoutResult(status -> rows.forEach((row, reference) -> {
            Optional<String> acted = uses.takeBack(reference, person, batch.id(), reason);
            if (acted.isEmpty()) {
                held.withdraw(reference);
            }
            batches.tookBack(
                    batch.id(),
                    row,
                    acted.isEmpty() ? IntakeStatus.TAKEN_BACK : IntakeStatus.KEPT,
                    acted.map(why -> "Le dossier " + reference + " reste\u00a0: " + why + ".")
                            .orElse("Le dossier " + reference + " est clos, sa fiche retirée du registre."));
        }));
    }

    private Optional<KnownUse> decided(RowReading reading) {
        return Optional.ofNullable(batches.known(List.of(reading.decidedKey())).get(reading.decidedKey()));
    }

    private void finish(IntakeBatch batch, RowOutcome outcome, Answers answers) {
        batches.finish(batch.id(), List.of(new Finished(outcome, answers)));
    }

    private void open(IntakeBatch batch, Inventory.Row row, RowReading reading, String reference, String person) {
        Provenance from = provenance(batch, row, reading);
        String title = reading.caseTitle();
        if (reading.ended().isPresent()) {
            String endedOn = reading.ended().get().on().map(PartialDate::iso).orElse("");
            uses.openEnded(reference, title, reading.organisation(), person, from, endedOn);
        } else {
            uses.open(reference, title, reading.organisation(), Case.Origin.INTAKE, person, from);
        }
        hold(reference, reading);
    }

    /** Holds back the texts of the row that everybody would read, when they may name a person. */
    private void hold(String reference, RowReading reading) {
        held.take(reference, HeldTexts.TITLE, reading.caseTitle());
        held.take(reference, HeldTexts.FULL_TITLE, reading.fullTitle());
        held.take(reference, HeldTexts.IDENTIFIER, reading.externalId());
        IntakeFields.FORMS.forEach(form -> held.takeAnswers(reference, form, reading.answers()));
    }

    private static Provenance provenance(IntakeBatch batch, Inventory.Row row, RowReading reading) {
        return Provenance.inventoried(
                batch.fileName(),
                batch.id(),
                row.number(),
                DigestUtils.sha256Hex(StoredJson.write(row.cells())),
                reading.externalId(),
                reading.fullTitle());
    }
}
