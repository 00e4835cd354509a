package fr.cadreia.dossier.path;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseCommand;
import fr.cadreia.dossier.CaseDiagrams;
import fr.cadreia.dossier.CaseMoves;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.ExaminingRoles;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.Suspension;
import fr.cadreia.dossier.change.ChangeTable;
import fr.cadreia.dossier.change.DeclaredChange;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.dossier.qualification.Duties.Ask;
import fr.cadreia.dossier.qualification.Duties.Duty;
import fr.cadreia.dossier.qualification.Duties.Owing;
import fr.cadreia.journal.CaseEvent.AuthorityCommented;
import fr.cadreia.journal.CaseEvent.ChangeDeclared;
import fr.cadreia.journal.CaseEvent.DutyProved;
import fr.cadreia.journal.CaseEvent.Generalized;
import fr.cadreia.journal.CaseEvent.NoChangeDeclared;
import fr.cadreia.journal.CaseEvent.ObservationAdded;
import fr.cadreia.journal.CaseEvent.ReassessmentRequested;
import fr.cadreia.journal.ChangeRating;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.UseEvent.Released;
import fr.cadreia.journal.UseEvent.StopRequested;
import fr.cadreia.journal.UseEvent.TakenUp;
import fr.cadreia.journal.UseEvent.UseResumed;
import fr.cadreia.journal.UseEvent.UseSuspended;
import fr.cadreia.journal.UseEvent.UseSuspended.Cause;
import fr.cadreia.journal.UseEvent.WithdrawalRequested;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.mention.Mentions;
import fr.cadreia.mention.SentText;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The commands of the case's page. Each checks the person and the state of the case, changes the case and records the
 * reason, in one transaction.
 *
 * <p>Every method throws {@link CommandRefusedException} and then has changed nothing.
 */
@Service
@Transactional
public class CaseCommands {

    private static final int TITLE_LENGTH = 80;

    /** The public reason of such a suspension; what changed is told with the versions in service. */
    private static final String SUSPENDED_BY_CHANGE = "Un changement hors de ce qui a été décidé a été déclaré.";

    private final CaseRecords records;
    private final CaseDiagrams diagrams;
    private final CaseMoves moves;
    private final Suspensions suspensions;
    private final Mentions mentions;
    private final ExaminingRoles roles;
    private final ChangeTable changes;
    private final Duties duties;

    CaseCommands(
            CaseRecords records,
            CaseDiagrams diagrams,
            CaseMoves moves,
            Suspensions suspensions,
            Mentions mentions,
            ExaminingRoles roles,
            ChangeTable changes,
            Duties duties) {
        this.duties = duties;
        this.changes = changes;
        this.roles = roles;
        this.records = records;
        this.diagrams = diagrams;
        this.moves = moves;
        this.suspensions = suspensions;
        this.mentions = mentions;
    }

    /**
     * @param given the passages of the title that name no person
     * @return the reference of the case that the person opened on behalf of their organisation
     */
    public String open(Person person, String title, NotPersons given) {
        String accepted = acceptable(person, title, given);
        mentions.remember(sent(accepted), given, person.id());
        return moves.open(accepted, person.organisation(), person.id());
    }

    /** @return the title as a case of this person's organisation would carry it; nothing is opened yet */
    public String acceptable(Person person, String title, NotPersons given) {
        if (!person.isRequesterOf(person.organisation())) {
            throw CommandRefusedException.forbidden(
                    "Seul un agent d’une direction ou d’une commune peut proposer une solution.");
        }
        String stripped = title.strip();
        if (stripped.isEmpty()) {
            throw CommandRefusedException.invalid("Donnez un nom à l’usage d’IA que vous proposez.");
        }
        if (stripped.length() > TITLE_LENGTH) {
            throw CommandRefusedException.invalid("Le nom compte " + stripped.length()
                    + " caractères\u00a0: raccourcissez-le à " + TITLE_LENGTH + " au plus.");
        }
        Reasons.visibleInLine(stripped, "Nom de l’usage d’IA");
        CommandRefusedException.unlessAnswered(mentions.questions(sent(stripped), given));
        return stripped;
    }

    private static List<SentText> sent(String title) {
        return List.of(new SentText("title", "Nom de l’usage d’IA", title));
    }

    public void suspend(Person person, String reference, Suspension said) {
        Case before = begin(CaseCommand.SUSPEND, person, reference);
        UseSuspended event = said.accepted(mentions, person, before.useState());
        records.change(reference, person.id(), event, suspended -> suspended.using(UseState.SUSPENDED));
    }

    public void resume(Person person, String reference, String reason) {
        begin(CaseCommand.RESUME, person, reference);
        String why = Reasons.required(reason);
        UseState next = suspensions.stateToResume(reference);
        records.change(reference, person.id(), new UseResumed(why), resumed -> resumed.using(next));
    }

    /**
     * Takes the case up on behalf of the committee, which is told of suspensions and stops. A suspended use stays so
     * until it is released; of a stop, the committee's observation is kept, once.
     */
    public void takeUp(Person person, String reference, String reason) {
        Case before = begin(CaseCommand.TAKE_UP, person, reference);
        String on = before.isStopped() ? "stop" : "suspension";
        records.change(reference, person.id(), new TakenUp(Reasons.required(reason), on), found -> found.takenUp(true));
    }

    /**
     * Releases the use: the committee has decided on the suspension, and gives its reasons; the department may resume
     * the use.
     */
    public void release(Person person, String reference, String reason) {
        begin(CaseCommand.RELEASE, person, reference);
        records.change(reference, person.id(), new Released(Reasons.required(reason)), found -> found.takenUp(false));
    }

    /**
     * Withdraws the case, only before any experimentation, and ends it at once: nobody has used the solution, so there is
     * nothing to undo.
     *
     * @param given the passages of the reason that name no person
     */
    public void withdraw(Person person, String reference, String reason, NotPersons given) {
        Case before = begin(CaseCommand.WITHDRAW, person, reference);
        String why = Reasons.required(reason);
        CommandRefusedException.unlessAnswered(
                mentions.questions(List.of(new SentText("reason", "Motif du retrait", why)), given));
        record(before, person, new WithdrawalRequested(why));
        moves.withdraw(reference, person.id(), why, given);
    }

    /**
     * Publishes the authority's comment on the committee's last opinion at once, and tells the next session; it decides
     * nothing.
     *
     * @param given the passages of the text that name no person
     */
    public void comment(Person person, String reference, String text, NotPersons given) {
        Case current = begin(CaseCommand.COMMENT, person, reference);
        boolean answers =
                records.journal().of(reference).stream().anyMatch(row -> row.kind() == JournalKind.EXTRACT_FILED);
        if (!answers) {
            throw CommandRefusedException.conflict("Le comité n’a encore rendu aucun avis sur ce dossier.");
        }
        String told = Reasons.required(text);
        List<SentText> sent = List.of(new SentText("comment", "Observation publique de l’autorité", told));
        CommandRefusedException.unlessAnswered(mentions.questions(sent, given));
        mentions.remember(sent, given, person.id());
        records.journal()
                .append(
                        reference,
                        person.id(),
                        current.step().code(),
                        new AuthorityCommented(records.people().organisationName(person.organisation()), told));
    }

    /** Stops the use. It never waits for a vote; the committee is told. */
    public void stop(Person person, String reference, String reason) {
        Case before = begin(CaseCommand.STOP, person, reference);
        record(before, person, new StopRequested(Reasons.required(reason)));
        moves.stop(reference);
    }

    public void requestReassessment(Person person, String reference, String reason) {
        Case before = begin(CaseCommand.REASSESS, person, reference);
        record(before, person, new ReassessmentRequested(Reasons.required(reason)));
        moves.reassess(reference);
    }

    /**
     * Declares a change of what is in service: a minor one is noted and public, a material one begins the re-evaluation, and
     * one outside what was decided also suspends the use until the committee has decided. A re-evaluation that is under way
     * already takes it in.
     *
     * @return its weight, and whether a re-evaluation began because of it
     */
    public Declared declareChange(Person person, String reference, DeclaredChange said) {
        Case before = begin(CaseCommand.DECLARE_CHANGE, person, reference);
        ChangeDeclared event = said.accepted(
                mentions, person, changes.rating(reference, said.changes()), decidedOn(reference), records.today());
        if (lastDeclared(reference).filter(event::equals).isPresent()) {
            throw CommandRefusedException.conflict("Ce changement est déjà déclaré, dans les mêmes termes.");
        }
        record(before, person, event);
        boolean held = before.useState() == UseState.SUSPENDED && suspensions.isHeldByChange(reference);
        if (event.rating() == ChangeRating.OUTSIDE && !held) {
            records.change(
                    reference,
                    person.id(),
                    new UseSuspended(event.description(), SUSPENDED_BY_CHANGE, null, Cause.CHANGE),
                    suspended -> suspended.using(UseState.SUSPENDED));
        }
        boolean begins = event.rating() != ChangeRating.MINOR
                && diagrams.progress(reference).awaitsReassessment();
        if (begins) {
            moves.declareChange(reference);
        }
        return new Declared(event.rating(), begins);
    }

    /** @param begun whether a re-evaluation began because of it, rather than one that is under way taking it in */
    public record Declared(ChangeRating rating, boolean begun) {}

    /** Returns the day on which what is in service was put there. */
    private LocalDate decidedOn(String reference) {
        return RecordedEvent.in(records.journal().of(reference), Generalized.class)
                .reduce((earlier, later) -> later)
                .map(row -> AuthorityClock.dayOf(row.row().writtenAt()))
                .orElseThrow(() -> CommandRefusedException.conflict(
                        "La solution n’est pas encore généralisée\u00a0: rien n’a pu changer depuis."));
    }

    private Optional<ChangeDeclared> lastDeclared(String reference) {
        return RecordedEvent.in(records.journal().of(reference), ChangeDeclared.class)
                .reduce((earlier, later) -> later)
                .map(RecordedEvent::event);
    }

    /** States that nothing has changed since the last declaration. */
    public void declareNoChange(Person person, String reference) {
        Case current = begin(CaseCommand.DECLARE_CHANGE, person, reference);
        if (current.step() == Step.REASSESSMENT || suspensions.isHeldByChange(reference)) {
            throw CommandRefusedException.conflict(
                    "Un changement ou une réévaluation est en cours d’examen\u00a0: c’est là que se dit ce qui a changé.");
        }
        boolean told = RecordedEvent.in(records.journal().of(reference), NoChangeDeclared.class)
                .anyMatch(earlier ->
                        AuthorityClock.dayOf(earlier.row().writtenAt()).equals(records.today()));
        if (told) {
            throw CommandRefusedException.conflict("C’est déjà noté aujourd’hui\u00a0: rien n’a changé.");
        }
        record(current, person, new NoChangeDeclared());
    }

    /**
     * Keeps the proof of a duty that the case owes as a document of the case; an earlier one counts no more.
     *
     * @param said the answers to the questions of the duty, all of them
     * @param given the passages of the answers that name no person
     */
    public void proveDuty(Person person, String reference, String code, Answers said, NotPersons given) {
        Case before = begin(CaseCommand.PROVE_DUTY, person, reference);
        Duty duty = duties.of(reference).stream()
                .map(Owing::duty)
                .filter(owed -> owed.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CommandRefusedException.conflict(
                        "Le dossier ne doit pas cette obligation\u00a0: relisez la page."));
        List<SentText> texts = duty.asks().stream()
                .filter(Ask::isFree)
                .map(ask -> new SentText(ask.code(), ask.label(), ask.answer(said)))
                .toList();
        CommandRefusedException.unlessAnswered(mentions.questions(texts, given));
        mentions.remember(texts, given, person.id());
        records.keep(
                StepContext.withoutTask(Duty.FORM, "", reference, "", person.id()),
                Answers.NONE.with(Duty.CODE, code).with(said),
                before.step().code(),
                new DutyProved(code, duty.article() + "\u00a0: " + duty.title()));
    }

    /** @param severity of an incident, 1 (minor) to 4 (severe); empty for a mere observation */
    public void observe(Person person, String reference, String text, OptionalInt severity) {
        Case before = begin(CaseCommand.OBSERVE, person, reference);
        if (severity.isPresent() && (severity.getAsInt() < 1 || severity.getAsInt() > 4)) {
            throw CommandRefusedException.invalid("La gravité d’un incident va de 1 à 4.");
        }
        record(before, person, new ObservationAdded(Reasons.required(text), severity.orElse(0)));
    }

    private void record(Case before, Person person, Event event) {
        records.journal().append(before.reference(), person.id(), before.step().code(), event);
    }

    private Case begin(CaseCommand command, Person person, String reference) {
        Case current = records.cases().lockForUpdate(reference);
        if (!command.isFor(person, current, roles)) {
            throw CommandRefusedException.forbidden("Votre rôle ne permet pas cette action sur ce dossier.");
        }
        Optional<String> obstacle = command.obstacle(current, diagrams.progress(reference));
        if (obstacle.isPresent()) {
            throw CommandRefusedException.conflict(obstacle.get());
        }
        return current;
    }
}
