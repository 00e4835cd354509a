package fr.cadreia.register;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.RefusedSolution;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.path.Regularisations;
import fr.cadreia.dossier.trial.LateReassessments;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.CaseEvent.Generalized;
import fr.cadreia.journal.CaseEvent.ImportedEnded;
import fr.cadreia.journal.CaseEvent.ReassessmentDated;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.StatusTurn;
import fr.cadreia.journal.UseEvent.ExperimentBegun;
import fr.cadreia.journal.UseEvent.ExperimentEnded;
import fr.cadreia.journal.UseEvent.UseSuspended;
import fr.cadreia.kernel.text.PartialDate;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.UseStatus;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The part of an entry on the status of the use, and on its end. */
final class StandingSection {

    /** The kinds of rows that change the status. */
    private static final Set<JournalKind> TURNS = JournalKind.having(effect -> effect.turn() != StatusTurn.NONE);

    /** The kinds of rows that end an experimentation. */
    private static final Set<JournalKind> TRIED = JournalKind.having(effect -> effect.turn() == StatusTurn.ENDS_TRIAL);

    private static final Set<JournalKind> SUSPENDING = JournalKind.having(
            effect -> effect.turn() == StatusTurn.SUSPENDS || effect.turn() == StatusTurn.CLOSES_GATE);

    /** The steps during which a re-evaluation is dated. */
    private static final Set<Step> IN_SERVICE = EnumSet.of(Step.GENERALIZATION, Step.REASSESSMENT);

    /**
     * The public reason of a closed gate. The gate's findings prepare a decision and stay private; that it is closed is
     * public.
     */
    private static final String GATE_CLOSED =
            "La confidentialité n’est pas conforme\u00a0: l’usage ne reprendra qu’avec un autre outil ou d’autres données.";

    private final CaseContent content;
    private final DisclosedDocuments documents;
    private final Regularisations regularisations;
    private final LateReassessments late;
    private final Case dossier;

    StandingSection(
            CaseContent content,
            DisclosedDocuments documents,
            Regularisations regularisations,
            LateReassessments late) {
        this.content = content;
        this.documents = documents;
        this.regularisations = regularisations;
        this.late = late;
        this.dossier = content.dossier();
    }

    LabelledCode origin() {
        return new LabelledCode(dossier.origin().name(), dossier.origin().label());
    }

    LocalDate regularisationDue() {
        return regularisations.due(dossier, content.journal()).orElse(null);
    }

    boolean isReassessmentLate() {
        return late.isLate(dossier);
    }

    UseStatus status() {
        if (dossier.isTakenBack()) {
            return UseStatus.TAKEN_BACK;
        }
        if (dossier.isStopped() || !dossier.isOpen()) {
            return ended();
        }
        return UseStatus.of(dossier.useState());
    }

    private UseStatus ended() {
        CaseEnding ending = dossier.ending().orElse(CaseEnding.STOPPED);
        return RefusedSolution.is(ending, content.journal()) ? UseStatus.REFUSED : UseStatus.STOPPED;
    }

    /**
     * Returns the day from which the use has its status. A status begins on its planned day if that is later than its
     * step. A use that had ended before the intake has the declared day, or null.
     */
    LocalDate since() {
        if (dossier.wasOverBefore()) {
            return declaredEnd();
        }
        LocalDate turn = turn();
        LocalDate begins = switch (status()) {
            case IN_SERVICE -> day("act.startDate");
            case EXPERIMENTATION -> day("experimentation.start");
            default -> null;
        };
        return begins != null && begins.isAfter(turn) ? begins : turn;
    }

    /** Returns a day that a question of a form gives. @param path in the entry */
    private LocalDate day(String path) {
        return (LocalDate) documents.answered(FieldTable.REGISTER.field(path));
    }

    /** Returns the declared day of the end; null for a month or a year, since no day is made up. */
    private LocalDate declaredEnd() {
        return RecordedEvent.in(content.journal(), ImportedEnded.class)
                .findFirst()
                .flatMap(imported -> PartialDate.ofIso(imported.event().endedOn()))
                .flatMap(PartialDate::day)
                .orElse(null);
    }

    /** Returns the day on which the use last changed its status. */
    private LocalDate turn() {
        return content.journal().stream()
                .filter(row -> TURNS.contains(row.kind()) || isEntered(row, Step.STOP))
                .reduce((earlier, later) -> later)
                .map(StandingSection::day)
                .orElseGet(() -> CaseContent.day(dossier.openedAt()));
    }

    /** Returns the public text of the person who suspended it; null unless it is suspended. */
    String suspensionReason() {
        return status() != UseStatus.SUSPENDED
                ? null
                : content.journal().stream()
                        .filter(row -> SUSPENDING.contains(row.kind()))
                        .reduce((earlier, later) -> later)
                        .map(row -> row.kind().effect().turn() == StatusTurn.CLOSES_GATE
                                ? GATE_CLOSED
                                : row.as(UseSuspended.class).orElseThrow().publicReason())
                        .orElse(null);
    }

    /**
     * Returns the date since which the solution was in use. A solution that was only tried before it was refused was
     * never in use.
     *
     * @param before as the proposal gives it; null for none
     */
    PartialDate inUseSince(PartialDate before) {
        return before != null || status() == UseStatus.REFUSED ? before : firstTried();
    }

    private PartialDate firstTried() {
        Optional<JournalEntry> closed = content.journal().stream()
                .filter(row -> TRIED.contains(row.kind()))
                .findFirst();
        return RecordedEvent.in(content.journal(), ExperimentBegun.class)
                .findFirst()
                .map(begun -> TrialPeriod.of(
                        day(begun.row()),
                        begun.event().start(),
                        closed.map(StandingSection::day).orElse(null),
                        closed.flatMap(row -> row.as(ExperimentEnded.class))
                                .map(ExperimentEnded::actualEnd)
                                .orElse(null)))
                .map(TrialPeriod::first)
                // The use was suspended before its first day: nobody knows whether that day will come.
                .filter(day -> !day.isAfter(turn()) || status() == UseStatus.EXPERIMENTATION)
                .map(PartialDate::of)
                .orElse(null);
    }

    private static LocalDate day(JournalEntry row) {
        return CaseContent.day(row.writtenAt());
    }

    /**
     * Returns the date of the next re-evaluation, which the generalisation gives, or the re-evaluation after it. Null
     * before, for a use that ends, while a re-evaluation is under way, and while the solution is tried again: then the
     * next generalisation dates it.
     */
    LocalDate nextReassessment() {
        LocalDate next = null;
        if (dossier.isOpen() && reassessmentSince() == null) {
            for (JournalEntry row : content.journal()) {
                next = leavesService(row) ? null : dated(row).orElse(next);
            }
        }
        return next;
    }

    /** Returns the day on which the re-evaluation that is under way began; null without one. */
    LocalDate reassessmentSince() {
        LocalDate since = null;
        if (dossier.isOpen()) {
            for (JournalEntry row : content.journal()) {
                if (isEntered(row, Step.REASSESSMENT)) {
                    since = since == null ? day(row) : since;
                } else if (leavesService(row) || dated(row).isPresent()) {
                    since = null;
                }
            }
        }
        return since;
    }

    private static boolean isEntered(JournalEntry row, Step step) {
        return row.kind() == JournalKind.STEP_ENTERED && row.step().equals(step.code());
    }

    private static boolean leavesService(JournalEntry row) {
        return row.kind() == JournalKind.STEP_ENTERED
                && Step.of(row.step())
                        .filter(step -> !IN_SERVICE.contains(step))
                        .isPresent();
    }

    private static Optional<LocalDate> dated(JournalEntry row) {
        return row.as(Generalized.class)
                .map(Generalized::nextReassessment)
                .or(() -> row.as(ReassessmentDated.class).map(ReassessmentDated::nextReassessment));
    }

    /**
     * Returns the word for an ending. A stop is called by the status that it leads to, so that one thing has one name.
     */
    private String label(CaseEnding ending) {
        return ending == CaseEnding.STOPPED ? status().label() : ending.label();
    }

    /** Returns the kind of ending; null while the case is open. */
    LabelledCode endingKind() {
        return dossier.ending()
                .map(ending -> new LabelledCode(ending.code(), label(ending)))
                .orElse(null);
    }

    /** Returns the day of the ending; null while the case is open, and where nobody knows. */
    LocalDate endingDate() {
        if (dossier.wasOverBefore()) {
            return declaredEnd();
        }
        return dossier.closedAt().map(CaseContent::day).orElse(null);
    }

    /**
     * The days between which a use was tried. The plan or the closing of an experimentation may give days that did not
     * come; the days that the public reads do not contradict each other.
     *
     * @param first null as long as none is planned
     * @param last null while it goes on
     */
    record TrialPeriod(LocalDate first, LocalDate last) {

        /**
         * @param begun the day of the protocol, from which the use is open
         * @param planned as the protocol's first day
         * @param closed the day on which the experimentation was closed; null while it goes on
         * @param declared as its real last day
         */
        static TrialPeriod of(LocalDate begun, LocalDate planned, LocalDate closed, LocalDate declared) {
            if (closed == null) {
                return new TrialPeriod(planned, null);
            }
            LocalDate last = declared == null || declared.isAfter(closed) ? closed : declared;
            boolean kept = planned != null && !planned.isAfter(last);
            return new TrialPeriod(kept ? planned : earlier(begun, last), last);
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }
    }
}
