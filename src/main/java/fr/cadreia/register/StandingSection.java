package fr.cadreia.register;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Ending;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.LateReassessments;
import fr.cadreia.dossier.Recorded;
import fr.cadreia.dossier.Refusal;
import fr.cadreia.dossier.Regularisations;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.event.CaseEvent.ReassessmentDated;
import fr.cadreia.dossier.event.UseEvent.ExperimentBegun;
import fr.cadreia.dossier.event.UseEvent.ExperimentEnded;
import fr.cadreia.register.entry.Choice;
import fr.cadreia.register.entry.EndOfUse;
import fr.cadreia.register.entry.EntryStatus;
import fr.cadreia.register.entry.Standing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where the use stands, and how it ended. */
final class StandingSection {

    /** What changes the status. */
    private static final Set<JournalKind> TURNS = EnumSet.of(
            JournalKind.OPENED,
            JournalKind.IMPORTED,
            JournalKind.DATA_GATE_CLOSED,
            JournalKind.EXPERIMENT_BEGUN,
            JournalKind.EXPERIMENT_ENDED,
            JournalKind.USE_SUSPENDED,
            JournalKind.USE_RESUMED,
            JournalKind.USE_MAINTAINED,
            JournalKind.GENERALIZED,
            JournalKind.CLOSED);

    /** What ends an experimentation. */
    private static final Set<JournalKind> TRIED = EnumSet.of(JournalKind.EXPERIMENT_ENDED, JournalKind.USE_MAINTAINED);

    private final CaseContent content;
    private final Case dossier;

    StandingSection(CaseContent content) {
        this.content = content;
        this.dossier = content.dossier();
    }

    Standing standing(Regularisations regularisations, LateReassessments late) {
        return new Standing(
                status(),
                since(),
                new Choice(dossier.origin().name(), dossier.origin().label()),
                inUseSince(),
                regularisations.due(dossier).orElse(null),
                nextReassessment(),
                late.isLate(dossier.reference()));
    }

    EntryStatus status() {
        if (dossier.isStopped() || !dossier.isOpen()) {
            return ended();
        }
        return EntryStatus.of(dossier.useState());
    }

    private EntryStatus ended() {
        Ending ending = dossier.ending().orElse(Ending.STOPPED);
        if (ending == Ending.WITHDRAWN) {
            return EntryStatus.WITHDRAWN;
        }
        return Refusal.is(ending, content.journal()) ? EntryStatus.REFUSED : EntryStatus.STOPPED;
    }

    /** What begins later than its step was done has the status from that day on. */
    private LocalDate since() {
        LocalDate turn = turn();
        LocalDate begins = switch (status()) {
            case IN_SERVICE -> content.newest("generalization").date("startDate");
            case EXPERIMENTATION -> content.newest("experiment-protocol").date("start");
            default -> null;
        };
        return begins != null && begins.isAfter(turn) ? begins : turn;
    }

    /** When it last became what it is. */
    private LocalDate turn() {
        return content.journal().stream()
                .filter(row -> TURNS.contains(row.kind()) || isStopBegun(row))
                .reduce((earlier, later) -> later)
                .map(StandingSection::day)
                .orElseGet(() -> CaseContent.day(dossier.openedAt()));
    }

    private static boolean isStopBegun(JournalEntry row) {
        return row.kind() == JournalKind.STEP_ENTERED && row.step().equals(Step.STOP.code());
    }

    /** What was only tried before it was refused was never in use. */
    private LocalDate inUseSince() {
        LocalDate before = content.newest("proposal").date("inUseSince");
        return before != null || status() == EntryStatus.REFUSED ? before : firstTried();
    }

    private LocalDate firstTried() {
        Optional<JournalEntry> closed = content.journal().stream()
                .filter(row -> TRIED.contains(row.kind()))
                .findFirst();
        return Recorded.in(content.journal(), ExperimentBegun.class)
                .findFirst()
                .map(begun -> TrialDays.of(
                        day(begun.row()),
                        begun.event().start(),
                        closed.map(StandingSection::day).orElse(null),
                        closed.flatMap(row -> row.as(ExperimentEnded.class))
                                .map(ExperimentEnded::actualEnd)
                                .orElse(null)))
                .map(TrialDays::first)
                // Suspended before its first day: nobody knows whether it will come.
                .filter(day -> !day.isAfter(turn()) || status() == EntryStatus.EXPERIMENTATION)
                .orElse(null);
    }

    private static LocalDate day(JournalEntry row) {
        return CaseContent.day(row.writtenAt());
    }

    /** As dated at the generalisation, or anew after the last re-evaluation. */
    private LocalDate nextReassessment() {
        if (!dossier.isOpen()) {
            return null;
        }
        LocalDate first = content.newest("generalization").date("nextReassessment");
        return Recorded.last(content.journal(), ReassessmentDated.class)
                .map(dated -> dated.event().nextReassessment())
                .orElse(first);
    }

    /** One word for one thing: a stop is called by the status it leads to. */
    private String label(Ending ending) {
        return ending == Ending.STOPPED ? status().label() : ending.label();
    }

    /** Null while the case is open and no stop is under way. */
    EndOfUse ending() {
        if (dossier.isOpen() && !dossier.isStopped()) {
            return null;
        }
        PublicDocument stop = content.newest("stop");
        return new EndOfUse(
                dossier.ending()
                        .map(ending -> new Choice(ending.code(), label(ending)))
                        .orElse(null),
                dossier.closedAt().map(CaseContent::day).orElse(null),
                stop.text("reasonPublic"),
                stop.checked("accessWithdrawn"),
                stop.checked("dataReturnedOrErased"),
                stop.checked("peopleInformed"),
                stop.text("lessons"));
    }
}
