package fr.cadreia.register;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Step;
import fr.cadreia.journal.JournalRecorded;
import fr.cadreia.mention.HeldTextChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears what happens to cases, and takes down in the same transaction that an entry is to be written anew: whatever is
 * committed is published, whatever is undone is not.
 */
@Component
class RegisterCauses {

    private final Publications publications;
    private final Cases cases;
    private final RegisterRound round;

    RegisterCauses(Publications publications, Cases cases, RegisterRound round) {
        this.publications = publications;
        this.cases = cases;
        this.round = round;
    }

    @EventListener
    void on(JournalRecorded row) {
        String cause = cause(row);
        if (!cause.isEmpty() && isPublic(row.caseReference())) {
            publications.markDue(row.caseReference(), cause);
            whenCommitted(round::wake);
        }
    }

    @EventListener
    void on(HeldTextChanged text) {
        if (isPublic(text.reference())) {
            publications.markDue(text.reference(), "Texte vérifié");
            whenCommitted(round::wake);
        }
    }

    /** Returns the cause; empty for a row that changes nothing that is public. */
    private static String cause(JournalRecorded row) {
        return switch (row.kind()) {
            case STEP_COMPLETED -> Publications.STEP + step(row.step());
            case STEP_ENTERED ->
                row.step().equals(Step.STOP.code())
                        ? "Arrêt engagé"
                        : row.step().equals(Step.REASSESSMENT.code()) ? "Réévaluation engagée" : "";
            default -> row.kind().effect().publicChange();
        };
    }

    private static String step(String form) {
        return Step.ofForm(form).map(Step::label).orElse(OpinionKind.isForm(form) ? "Avis" : "autre");
    }

    private boolean isPublic(String reference) {
        return cases.find(reference).filter(Case::isRegistered).isPresent();
    }

    /** Runs it after the transaction, or at once where there is none. */
    static void whenCommitted(Runnable action) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    action.run();
                }
            });
        } else {
            action.run();
        }
    }
}
