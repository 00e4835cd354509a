package fr.cadreia.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.GatheredCases;
import fr.cadreia.dossier.event.Provenance;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.engine.FormId;
import fr.cadreia.intake.IntakeBatches.KnownUse;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.mention.Mentions;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a case of one row, in a transaction of its own, unless the row is refused or its use is known. */
@Component
class RowIntake {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How often a row waits anew for another run that holds the same use. */
    private static final int ATTEMPTS = 5;

    private final IntakeBatches batches;
    private final GatheredCases uses;
    private final HeldTexts held;
    private final Outcomes outcomes;
    private final TransactionTemplate transaction;

    RowIntake(
            IntakeBatches batches,
            GatheredCases uses,
            HeldTexts held,
            Mentions mentions,
            Dossier dossier,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.uses = uses;
        this.held = held;
        this.outcomes = new Outcomes(dossier.people(), mentions);
        this.transaction = new TransactionTemplate(transactions);
    }

    void take(IntakeBatch batch, Inventory.Row row, Reading reading) {
        if (reading.isRefused()) {
            batches.dismiss(batch.id(), row.number(), outcomes.refused(row.number(), reading));
            return;
        }
        for (int attempt = 1; ; attempt++) {
            try {
                if (!dismissKnown(batch, row, reading)) {
                    transaction.executeWithoutResult(status -> open(batch, row, reading));
                }
                return;
            } catch (DuplicateKeyException e) {
                // Another run has just taken the same use over.
                if (dismissKnown(batch, row, reading)) {
                    return;
                }
                throw e;
            } catch (TransientDataAccessException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private boolean dismissKnown(IntakeBatch batch, Inventory.Row row, Reading reading) {
        KnownUse known = batches.known(List.of(reading.useKey())).get(reading.useKey());
        if (known == null || known.batch() == batch.id() && known.row() == row.number()) {
            return known != null;
        }
        RowOutcome outcome = known.batch() == batch.id()
                ? outcomes.repeated(row.number(), reading, known.row())
                : outcomes.known(row.number(), reading, known);
        batches.dismiss(batch.id(), row.number(), outcome);
        return true;
    }

    private void open(IntakeBatch batch, Inventory.Row row, Reading reading) {
        if (batches.claim(batch.id(), row.number(), reading.useKey())) {
            String reference = uses.open(
                    reading.caseTitle(),
                    reading.organisation(),
                    Case.Origin.INTAKE,
                    batch.startedBy(),
                    provenance(batch, row, reading));
            hold(reference, reading);
            batches.accept(
                    batch.id(), row.number(), outcomes.accepted(row.number(), reading, reference), reading.answers());
        }
    }

    /** What everybody would read of the row, unless it may name a person. */
    private void hold(String reference, Reading reading) {
        held.take(reference, HeldTexts.TITLE, reading.caseTitle());
        held.take(reference, HeldTexts.FULL_TITLE, reading.fullTitle());
        held.take(reference, HeldTexts.IDENTIFIER, reading.identifier());
        held.takeAnswers(reference, FormId.of(Proposal.class), reading.answers());
    }

    private static Provenance provenance(IntakeBatch batch, Inventory.Row row, Reading reading) {
        return Provenance.inventoried(
                batch.fileName(),
                batch.id(),
                row.number(),
                Dossier.sha256(json(row.cells())),
                reading.identifier(),
                reading.fullTitle());
    }

    private static String json(Map<String, String> cells) {
        try {
            return JSON.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
