package fr.cadreia.register;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.JournalRecorded;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.event.JournalKind;
import fr.cadreia.mention.HeldTextChanged;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
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

    private static final Map<JournalKind, String> CAUSES = causes();

    private final Publications publications;
    private final Cases cases;
    private final RegisterRound round;

    RegisterCauses(Publications publications, Cases cases, RegisterRound round) {
        this.publications = publications;
        this.cases = cases;
        this.round = round;
    }

    private static Map<JournalKind, String> causes() {
        Map<JournalKind, String> causes = new EnumMap<>(JournalKind.class);
        causes.put(JournalKind.IMPORTED, "Usage déjà en service inscrit");
        causes.put(JournalKind.DATA_GATE_CLOSED, "Contrôle de confidentialité fermé");
        causes.put(JournalKind.EXPERIMENT_BEGUN, "Expérimentation commencée");
        causes.put(JournalKind.EXPERIMENT_ENDED, "Expérimentation terminée");
        causes.put(JournalKind.USE_SUSPENDED, "Usage suspendu");
        causes.put(JournalKind.USE_RESUMED, "Usage repris");
        causes.put(JournalKind.USE_MAINTAINED, "Usage maintenu à titre conservatoire");
        causes.put(JournalKind.RECTIFICATION_APPROVED, "Étape reprise");
        causes.put(JournalKind.EXTRACT_FILED, "Décision du comité");
        causes.put(JournalKind.EXTRACT_REPLACED, "Motifs de l’avis du comité rectifiés");
        causes.put(JournalKind.GENERALIZED, "Solution généralisée");
        causes.put(JournalKind.REASSESSMENT_DATED, "Prochaine réévaluation datée");
        causes.put(JournalKind.REASSESSMENT_LATE, "Réévaluation en retard");
        causes.put(JournalKind.REGISTER_CORRECTED, "Fiche corrigée à la suite d’une demande");
        causes.put(JournalKind.REGISTER_WITHHELD, "Retrait pour un motif légal");
        causes.put(JournalKind.CLOSED, "Fin de l’usage");
        return causes;
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

    /** Empty for what changes nothing that is public. */
    private static String cause(JournalRecorded row) {
        return switch (row.kind()) {
            case STEP_COMPLETED -> Publications.STEP + step(row.step());
            case STEP_ENTERED -> row.step().equals(Step.STOP.code()) ? "Arrêt engagé" : "";
            default -> CAUSES.getOrDefault(row.kind(), "");
        };
    }

    /** @param form e.g. {@code experiment-protocol} for the step {@code experimentProtocol} */
    private static String step(String form) {
        return Arrays.stream(Step.values())
                .filter(step -> step.code().equalsIgnoreCase(form.replace("-", "")))
                .map(Step::label)
                .findFirst()
                .orElse(form.startsWith("opinion") ? "Avis" : "autre");
    }

    private boolean isPublic(String reference) {
        return cases.find(reference).filter(Case::experimentBegun).isPresent();
    }

    private static void whenCommitted(Runnable action) {
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
