package fr.cadreia.dossier.path;

import fr.cadreia.dossier.AdoptedMotions;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseQuery;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.closing.ExperimentClosing;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.trial.Trial;
import fr.cadreia.journal.CaseEvent.RectificationApproved;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.Motion;
import fr.cadreia.journal.StatusTurn;
import fr.cadreia.journal.UseEvent.UseSuspended;
import fr.cadreia.journal.UseEvent.UseSuspended.Cause;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The states to which a suspended use may return: a person can resume only a use that a person suspended, and only as
 * long as the protocol or decision behind the use is in force.
 */
@Component
public class Suspensions implements AwaitedActions {

    private static final Set<StatusTurn> SUSPENDING = EnumSet.of(StatusTurn.SUSPENDS, StatusTurn.CLOSES_GATE);

    private static final int MOST = 20;

    private final CaseRecords records;

    Suspensions(CaseRecords records) {
        this.records = records;
    }

    /**
     * Tells who may lift the suspension of a use, and until when; French sentences, empty for a use that is not
     * suspended.
     */
    public String lifting(Case dossier) {
        if (dossier.useState() != UseState.SUSPENDED || !dossier.isOpen()) {
            return "";
        }
        if (dossier.takenUp()) {
            return "Le comité a évoqué cette suspension\u00a0: l’usage ne reprend qu’une fois l’évocation close par la présidence.";
        }
        try {
            LocalDate end = end(dossier.reference(), stateToResume(dossier.reference()));
            return "La direction ou la commune à l’origine de la proposition, ou un expert IA, le rétablit sur cette page"
                    + (end.equals(LocalDate.MAX)
                            ? "\u00a0; aucun terme ne le lève."
                            : ", au plus tard le " + FrenchText.day(end)
                                    + "\u00a0; ensuite, il faut une nouvelle décision.");
        } catch (CommandRefusedException stays) {
            return stays.getMessage();
        }
    }

    /** Lists the suspended uses of the person's own organisation that it may take up again. */
    @Override
    public List<Action> awaitedOf(Person person) {
        if (!person.isRequesterOf(person.organisation())) {
            return List.of();
        }
        return records
                .cases()
                .page(new CaseQuery(
                        Optional.empty(),
                        Optional.of(person.organisation()),
                        Optional.empty(),
                        Optional.of(UseState.SUSPENDED),
                        true,
                        CaseQuery.Sort.REFERENCE,
                        false,
                        0,
                        MOST))
                .stream()
                .filter(dossier -> dossier.isOpen() && !dossier.takenUp() && isLiftable(dossier.reference()))
                .map(dossier -> new Action(
                        "Usage suspendu, " + dossier.reference() + " " + dossier.title() + ". " + lifting(dossier),
                        "/dossiers/" + dossier.reference()))
                .toList();
    }

    /** Tells whether a person may resume a suspended use now. */
    public boolean isLiftable(String reference) {
        try {
            stateToResume(reference);
            return true;
        } catch (CommandRefusedException stays) {
            return false;
        }
    }

    private LocalDate end(String reference, UseState interrupted) {
        return switch (interrupted) {
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
    }

    /** @throws CommandRefusedException when the use must stay suspended */
    UseState stateToResume(String reference) {
        UseState interrupted = interrupted(reference);
        LocalDate end = end(reference, interrupted);
        if (end.isBefore(records.today())) {
            throw CommandRefusedException.conflict("L’usage devait finir le " + FrenchText.day(end)
                    + "\u00a0: il ne peut plus reprendre sans une nouvelle décision.");
        }
        return interrupted;
    }

    private UseState interrupted(String reference) {
        List<JournalEntry> journal = records.journal().of(reference);
        JournalEntry last = lastSuspension(journal);
        if (last != null && last.kind().effect().turn() == StatusTurn.CLOSES_GATE) {
            throw CommandRefusedException.conflict("La confidentialité n’est pas conforme\u00a0: l’usage ne reprend "
                    + "qu’avec un autre outil ou d’autres données, par une nouvelle proposition.");
        }
        UseState from = Optional.ofNullable(last)
                .flatMap(row -> row.as(UseSuspended.class))
                .map(UseSuspended::from)
                .or(() -> isKeptWithChange(reference, journal, last)
                        ? Optional.of(UseState.GENERALIZED)
                        : Optional.empty())
                .orElseThrow(() -> CommandRefusedException.conflict(
                        isByChange(last)
                                ? "Un changement hors de ce qui a été décidé a été déclaré\u00a0: l’usage ne reprend qu’une"
                                        + " fois la réévaluation décidée."
                                : "L’application a suspendu l’usage (terme atteint, ou étape reprise)\u00a0: il reprend avec un"
                                        + " nouveau protocole ou une nouvelle décision."));
        return from.isByProtocol() && isProtocolTakenBack(journal, last)
                ? Trial.of(journal)
                        .useWithoutProtocol()
                        .orElseThrow(
                                () -> CommandRefusedException.conflict(
                                        "Le protocole est à reprendre\u00a0: l’usage ne recommence qu’avec un nouveau protocole."))
                : from;
    }

    /** Tells whether a declared change keeps a use suspended until the committee has decided on it. */
    boolean isHeldByChange(String reference) {
        List<JournalEntry> journal = records.journal().of(reference);
        JournalEntry last = lastSuspension(journal);
        return isByChange(last) && !isKeptWithChange(reference, journal, last);
    }

    private static JournalEntry lastSuspension(List<JournalEntry> journal) {
        return journal.stream()
                .filter(row -> SUSPENDING.contains(row.kind().effect().turn()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Tells whether the committee kept in service what had changed: it was measured after the change, and then decided. */
    private boolean isKeptWithChange(String reference, List<JournalEntry> journal, JournalEntry suspension) {
        return isByChange(suspension)
                && records.documents()
                        .latestDocument(reference, Assessment.class)
                        .map(StepDocument::writtenAt)
                        .filter(measured -> !measured.isBefore(suspension.writtenAt()))
                        .filter(measured -> AdoptedMotions.in(journal)
                                .anyMatch(adopted -> !adopted.row().writtenAt().isBefore(measured)
                                        && adopted.event().outcome().adopted().equals(Optional.of(Motion.KEEP))))
                        .isPresent();
    }

    /** Tells whether a declared change suspended the use. */
    private static boolean isByChange(JournalEntry suspension) {
        return suspension != null
                && suspension
                        .as(UseSuspended.class)
                        .filter(suspended -> suspended.cause() == Cause.CHANGE)
                        .isPresent();
    }

    /** Tells whether the protocol is taken back: a rectification takes it back with every step before it. */
    private static boolean isProtocolTakenBack(List<JournalEntry> journal, JournalEntry suspension) {
        return journal.stream()
                .filter(row -> row.sequence() > suspension.sequence())
                .flatMap(row -> row.as(RectificationApproved.class).stream())
                .flatMap(approved -> Step.of(approved.redo()).stream())
                .anyMatch(redone -> redone.isUpTo(Step.EXPERIMENT_PROTOCOL));
    }
}
