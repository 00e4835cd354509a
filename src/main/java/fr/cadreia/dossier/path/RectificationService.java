package fr.cadreia.dossier.path;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseCommand;
import fr.cadreia.dossier.CaseDiagrams;
import fr.cadreia.dossier.CaseMoves;
import fr.cadreia.dossier.CaseProgress;
import fr.cadreia.dossier.CaseProgress.Passage;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.ExaminingRoles;
import fr.cadreia.dossier.RequestAnswered;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.trial.Trial;
import fr.cadreia.journal.CaseEvent.RectificationApproved;
import fr.cadreia.journal.CaseEvent.RectificationRefused;
import fr.cadreia.journal.CaseEvent.RectificationRequested;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.UseEvent.ExperimentEnded;
import fr.cadreia.journal.UseEvent.UseSuspended;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Redoing a step that was done wrongly: one person asks, a second one decides, the journal names both, and the case goes
 * back (see src/docs/adr/0006). Methods throw {@link CommandRefusedException} and then have changed nothing.
 */
@Service
@Transactional
public class RectificationService implements AwaitedActions {

    private static final String UNDONE = "L’étape reprise précède l’expérimentation.";

    private final CaseRecords records;
    private final CaseDiagrams diagrams;
    private final CaseMoves moves;
    private final Rectifications rectifications;
    private final AuthorityClock clock;
    private final ApplicationEventPublisher events;
    private final ExaminingRoles roles;

    RectificationService(
            CaseRecords records,
            CaseDiagrams diagrams,
            CaseMoves moves,
            Rectifications rectifications,
            AuthorityClock clock,
            ApplicationEventPublisher events,
            ExaminingRoles roles) {
        this.roles = roles;
        this.records = records;
        this.diagrams = diagrams;
        this.moves = moves;
        this.rectifications = rectifications;
        this.clock = clock;
        this.events = events;
    }

    /** Returns the steps that may be asked for now, in the order of the path. */
    public Set<Step> possibleSteps(Case current) {
        return Rectifiable.steps(
                current,
                diagrams.progress(current.reference()),
                records.journal().of(current.reference()));
    }

    public List<Rectification> of(String reference) {
        return rectifications.of(reference);
    }

    /**
     * Returns the cases that wait for this person's decision, or somebody else's in the same role; longest waiting
     * first.
     */
    public List<String> awaiting(Person person) {
        return isDecider(person)
                ? rectifications.pending().stream()
                        .filter(asked -> mayDecide(person, asked))
                        .map(Rectification::caseReference)
                        .filter(reference -> records.cases().get(reference).isOpen())
                        .toList()
                : List.of();
    }

    @Override
    public List<Action> awaitedOf(Person person) {
        return awaiting(person).stream()
                .map(reference -> new Action(
                        "Une rectification du dossier " + reference + " attend votre réponse.",
                        "/dossiers/" + reference))
                .toList();
    }

    public boolean mayDecide(Person person, Rectification asked) {
        return asked.isPending() && isDecider(person) && !person.id().equals(asked.askedBy());
    }

    private static boolean isDecider(Person person) {
        return person.has(Role.AI_EXPERTS) || person.has(Role.COMMITTEE_SECRETARY) || person.has(Role.COMMITTEE_CHAIR);
    }

    public void ask(Person person, String reference, Step step, String reason) {
        Case current = records.cases().lockForUpdate(reference);
        if (!CaseCommand.RECTIFY.isFor(person, current, roles)) {
            throw CommandRefusedException.forbidden("Votre rôle ne permet pas de demander une rectification.");
        }
        String why = Reasons.required(reason);
        if (rectifications.of(reference).stream().anyMatch(Rectification::isPending)) {
            throw CommandRefusedException.conflict(
                    "Une rectification attend déjà une décision\u00a0: elle doit être approuvée ou refusée d’abord.");
        }
        requirePossible(current, step);
        long id = rectifications.add(reference, step, why, person.id(), clock.now());
        record(current, person, step, new RectificationRequested(id, step.code(), why));
    }

    public void approve(Person person, String reference, long id) {
        Case current = records.cases().lockForUpdate(reference);
        Rectification asked = decide(person, reference, id, true);
        requirePossible(current, asked.step());
        record(
                current,
                person,
                asked.step(),
                new RectificationApproved(
                        id,
                        asked.step().code(),
                        asked.reason(),
                        asked.askedBy(),
                        current.step().code()));
        boolean beforeExperiment = asked.step().isUpTo(Step.EXPERIMENT_PROTOCOL);
        if (beforeExperiment) {
            endTrial(current, person);
        }
        moves.back(reference, asked.step(), beforeExperiment);
    }

    /**
     * Ends the trial: a protocol that is written again covers nobody. The use stops, or goes back to its state before
     * the path. A use that a person suspended stays so, and cannot be resumed as an experimentation.
     */
    private void endTrial(Case current, Person person) {
        if (current.useState().isByProtocol()) {
            UseState next = Trial.of(records.journal().of(current.reference()))
                    .useWithoutProtocol()
                    .orElse(UseState.SUSPENDED);
            records.change(
                    current.reference(),
                    person.id(),
                    next == UseState.SUSPENDED ? UseSuspended.of(UNDONE) : new ExperimentEnded(null, UNDONE),
                    changed -> changed.using(next));
        }
    }

    public void refuse(Person person, String reference, long id) {
        Case current = records.cases().lockForUpdate(reference);
        Rectification asked = decide(person, reference, id, false);
        record(
                current,
                person,
                asked.step(),
                new RectificationRefused(id, asked.step().code(), asked.reason(), asked.askedBy()));
    }

    private Rectification decide(Person person, String reference, long id, boolean approved) {
        Rectification asked = rectifications.of(reference).stream()
                .filter(rectification -> rectification.id() == id)
                .findFirst()
                .orElseThrow(() -> CommandRefusedException.conflict("Cette demande de rectification n’existe pas."));
        if (!isDecider(person)) {
            throw CommandRefusedException.forbidden("Votre rôle ne permet pas de décider d’une rectification.");
        }
        if (person.id().equals(asked.askedBy())) {
            throw CommandRefusedException.forbidden(
                    "Vous avez demandé cette rectification\u00a0: une seconde personne doit en décider.");
        }
        Rectification.Verdict verdict = new Rectification.Verdict(approved, person.id(), clock.now());
        if (!asked.isPending() || !rectifications.decide(id, verdict)) {
            throw CommandRefusedException.conflict("Cette demande de rectification a déjà reçu une décision.");
        }
        events.publishEvent(new RequestAnswered(
                reference,
                asked.askedBy(),
                "Votre demande de rectification est " + (approved ? "approuvée" : "refusée") + "."));
        return asked;
    }

    private void requirePossible(Case current, Step step) {
        if (!possibleSteps(current).contains(step)) {
            throw CommandRefusedException.conflict("L’étape «\u00a0" + step.label()
                    + "\u00a0» ne peut pas être reprise\u00a0: seule une "
                    + "étape terminée, antérieure à «\u00a0" + current.step().label()
                    + "\u00a0» et postérieure à la dernière décision du comité peut l’être.");
        }
    }

    private void record(Case current, Person person, Step step, Event event) {
        records.journal().append(current.reference(), person.id(), step.code(), event);
    }

    /**
     * The steps that may be done again: completed ones, before the place where the case stands, and since the committee last
     * decided, because only the committee undoes its decision.
     */
    static final class Rectifiable {

        private static final Set<Step> BY_ONE_PERSON = EnumSet.range(Step.PROPOSAL, Step.SECOND_READING);

        private static final Set<Step> BY_THE_COMMITTEE =
                EnumSet.of(Step.COMMITTEE_DECISION, Step.AUTHORITY_ACT, Step.REASSESSMENT);

        private Rectifiable() {}

        /** Returns the steps in the order of the path. */
        static Set<Step> steps(Case dossier, CaseProgress progress, List<JournalEntry> journal) {
            EnumSet<Step> steps = EnumSet.noneOf(Step.class);
            if (!dossier.isOpen() || dossier.step() == Step.STOP || isBallotOpen(dossier, journal)) {
                return steps;
            }
            for (Passage passage : progress.passages()) {
                if (passage.completed() && BY_THE_COMMITTEE.contains(passage.step())) {
                    steps.clear();
                } else if (passage.completed() && BY_ONE_PERSON.contains(passage.step())) {
                    steps.add(passage.step());
                }
            }
            steps.removeIf(step -> !isBehind(step, dossier.step(), progress));
            return steps;
        }

        /**
         * Tells whether a step is behind the case: it comes earlier, or it is done and no later one has begun
         * (opinions).
         */
        private static boolean isBehind(Step step, Step current, CaseProgress progress) {
            return step.compareTo(current) < 0 || step == current && !progress.isIn(step);
        }

        /**
         * Tells whether a ballot is open: once members vote, the committee decides; it can still send the case back
         * itself.
         */
        private static boolean isBallotOpen(Case dossier, List<JournalEntry> journal) {
            if (!BY_THE_COMMITTEE.contains(dossier.step())) {
                return false;
            }
            boolean open = false;
            for (JournalEntry entry : journal) {
                if (entry.kind() == JournalKind.EXAMINATION_OPENED) {
                    open = false;
                } else if (entry.kind() == JournalKind.BALLOT_OPENED) {
                    open = true;
                }
            }
            return open;
        }
    }
}
