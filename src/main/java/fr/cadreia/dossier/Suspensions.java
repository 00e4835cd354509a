package fr.cadreia.dossier;

import fr.cadreia.dossier.event.JournalKind;
import fr.cadreia.dossier.event.StatusTurn;
import fr.cadreia.dossier.event.UseEvent.UseSuspended;
import fr.cadreia.dossier.steps.closing.ExperimentClosing;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.engine.CommandRefusedException;
import fr.cadreia.engine.FrenchText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a suspended use may go back to: only what a person suspended can be resumed by a person. */
@Component
class Suspensions {

    private final CaseRecords records;

    Suspensions(CaseRecords records) {
        this.records = records;
    }

    /** @throws CommandRefusedException when the use must stay suspended */
    UseState stateToResume(String reference) {
        UseState interrupted = interrupted(reference);
        LocalDate end = switch (interrupted) {
            case EXPERIMENTING ->
                records.documents()
                        .latest(reference, ExperimentProtocol.class)
                        .map(ExperimentProtocol::end)
                        .orElse(LocalDate.MAX);
            case MAINTAINED ->
                records.documents()
                        .latest(reference, ExperimentClosing.class)
                        .map(ExperimentClosing::maintainedUntil)
                        .orElse(LocalDate.MIN);
            default -> LocalDate.MAX;
        };
        if (end.isBefore(records.today())) {
            throw CommandRefusedException.conflict("L’usage devait finir le " + FrenchText.day(end)
                    + "\u00a0: il ne peut plus reprendre sans une nouvelle décision.");
        }
        return interrupted;
    }

    private UseState interrupted(String reference) {
        List<JournalEntry> rows = records.journal().of(reference).stream()
                .filter(row -> row.kind().effect().turn() == StatusTurn.SUSPENDS)
                .toList();
        JournalEntry last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        if (last != null && last.kind() == JournalKind.DATA_GATE_CLOSED) {
            throw CommandRefusedException.conflict("Le contrôle de confidentialité est fermé\u00a0: l’usage ne reprend "
                    + "qu’avec un autre outil ou d’autres données, par une nouvelle proposition.");
        }
        return Optional.ofNullable(last)
                .flatMap(row -> row.as(UseSuspended.class))
                .map(UseSuspended::from)
                .orElseThrow(() -> CommandRefusedException.conflict(
                        "L’application a suspendu l’usage (terme atteint, ou étape reprise)\u00a0: il reprend avec un"
                                + " nouveau protocole ou une nouvelle décision."));
    }
}
