package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.DraftWords;
import fr.cadreia.committee.steps.ExaminationResult;
import fr.cadreia.committee.steps.MotionPut;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.committee.steps.VoteClosing;
import fr.cadreia.dossier.CaseLinks.Link;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.task.TaskOutcome;
import fr.cadreia.engine.form.FormSteps;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.people.Person;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acts on single points that their session's page offers: motion, vote, close and result. Each act sends the form of
 * the point's task as the signed-in person, and so passes every check of that form. A person who fills in such a form on its
 * own page is led back to the session.
 */
@Component
public class PointActs implements TaskOutcome {

    private final Sessions sessions;
    private final PointTasks cases;
    private final Examinations examinations;
    private final SessionSheets sheets;
    private final DraftWords words;

    PointActs(Sessions sessions, PointTasks cases, Examinations examinations, SessionSheets sheets, DraftWords words) {
        this.sessions = sessions;
        this.cases = cases;
        this.examinations = examinations;
        this.sheets = sheets;
        this.words = words;
    }

    /**
     * An act that waits for a person.
     *
     * @param here whether the page offers the act; another act is done at the page of its task, or with the list of the
     *     points without debate
     * @param facts above a vote, as its form shows them; empty at the other stages
     * @param opinion the text that is voted, word for word
     * @param said the members who must have left the room, the notice of a voided ballot, the progress of a ballot, or
     *     the result; French, or empty
     * @param holds whether a motion has its quorum, votes by hand may be noted, or a result is an adoption
     * @param awaited accounts of the members whose votes the ballot waits for at its close
     * @param chairs accounts of the members who may preside over the close
     */
    public record Act(
            Waiting task,
            boolean here,
            List<FactLine> facts,
            List<FactLine> opinion,
            String said,
            boolean holds,
            List<String> awaited,
            List<String> chairs) {

        private static Act elsewhere(Waiting task) {
            return new Act(task, false, List.of(), List.of(), "", true, List.of(), List.of());
        }

        private static Act of(Waiting task, List<FactLine> opinion, String said, boolean holds) {
            return new Act(task, true, List.of(), opinion, said, holds, List.of(), List.of());
        }
    }

    /**
     * Returns the acts that wait for this person, first those on points that are under way, then by the agenda. The
     * votes on points without debate are left out, because the list has its own form on the page.
     */
    public List<Act> of(Person person, Session session) {
        if (session.status() != Session.Status.OPEN) {
            return List.of();
        }
        List<String> agenda =
                session.agenda().stream().map(AgendaItem::caseReference).toList();
        return tasks(person, session).stream()
                .filter(task -> task.stage() != PointStage.VOTE || isDebated(session, task))
                .sorted(Comparator.comparing((Waiting task) -> task.stage() == PointStage.MOTION)
                        .thenComparing(task -> agenda.indexOf(task.caseReference()))
                        .thenComparing(Waiting::stage)
                        .thenComparing(task -> !task.member().equals(person.id())))
                .map(task -> act(session, task))
                .toList();
    }

    private List<Waiting> tasks(Person person, Session session) {
        return EnumSet.range(PointStage.ATTENDANCE, PointStage.RESULT).stream()
                .flatMap(stage -> cases.waiting(session, stage).stream())
                .filter(task -> task.isFor(person))
                .toList();
    }

    private Act act(Session session, Waiting task) {
        return isDebated(session, task) || task.stage() == PointStage.RESULT ? act(task) : Act.elsewhere(task);
    }

    private Act act(Waiting task) {
        Examination examination = examinations.of(task.caseReference(), task.processInstance());
        return switch (task.stage()) {
            case CONVENING, ATTENDANCE -> Act.elsewhere(task);
            case MOTION -> {
                DraftOpinion draft = cases.draft(task).as(DraftOpinion.class);
                // Without a motion there is nothing to put yet: the chair chooses one in the task's form.
                yield draft.motion() == null
                        ? Act.elsewhere(task)
                        : Act.of(
                                task,
                                words.of(draft, examination.subject()),
                                text(cases.shown(task), "recusedInside"),
                                sheets.quorum(task).isReached());
            }
            case VOTE -> {
                ShownValues shown = cases.shown(task);
                yield new Act(
                        task,
                        true,
                        facts(shown),
                        words.of(examination.opinion(), examination.subject()),
                        text(shown, "voidedBallot"),
                        true,
                        List.of(),
                        List.of());
            }
            case CLOSING ->
                new Act(
                        task,
                        true,
                        List.of(),
                        List.of(),
                        text(cases.shown(task), "ballotProgress"),
                        !examination.ballot().special().isSecret(),
                        List.copyOf(new TreeSet<>(examination.awaited(task.convening()))),
                        List.copyOf(new TreeSet<>(examination.mayPreside(task.convening()))));
            case RESULT -> {
                ShownValues shown = cases.shown(task);
                yield Act.of(task, List.of(), text(shown, "resultText"), Boolean.TRUE.equals(shown.value("adopted")));
            }
        };
    }

    private static List<FactLine> facts(ShownValues shown) {
        return ((List<?>) shown.value(FormSteps.ESSENTIALS))
                .stream()
                        .map(Map.class::cast)
                        .map(fact -> new FactLine((String) fact.get("label"), (String) fact.get("value")))
                        .toList();
    }

    private static String text(ShownValues shown, String name) {
        return Objects.toString(shown.value(name), "");
    }

    /** Puts the draft opinion of a point to the vote, word for word. */
    @Transactional
    public void put(Person person, String number, String task, boolean recusedLeft) {
        Waiting motion = require(person, number, task, PointStage.MOTION);
        cases.send(motion, MotionPut.unchanged(cases.draft(motion), recusedLeft));
    }

    /** @param choice {@code RECUSED} declares an interest */
    @Transactional
    public void vote(Person person, String number, String task, Choice choice, String recusalReason) {
        cases.send(
                require(person, number, task, PointStage.VOTE),
                VoteCast.answers(choice, false)
                        .withAnswered("recusalReason", choice == Choice.RECUSED ? recusalReason : ""));
    }

    /**
     * Closes the ballot on a point.
     *
     * @param chair account that presides over the close
     * @param byHand the votes by hand, by member
     * @param withoutAwaited whether the secretary has confirmed that no more votes are awaited
     */
    @Transactional
    public void close(
            Person person,
            String number,
            String task,
            String chair,
            Map<String, Choice> byHand,
            boolean withoutAwaited) {
        cases.send(
                require(person, number, task, PointStage.CLOSING), VoteClosing.answers(chair, byHand, withoutAwaited));
    }

    /**
     * Records the result of a ballot.
     *
     * @param next code of what follows a motion that was not adopted; empty after an adoption
     */
    @Transactional
    public void record(Person person, String number, String task, String next, String nextReason) {
        cases.send(require(person, number, task, PointStage.RESULT), ExaminationResult.answers(next, nextReason));
    }

    private Waiting require(Person person, String number, String id, PointStage stage) {
        Session session = sessions.lockForUpdate(number);
        return tasks(person, session).stream()
                .filter(task -> session.status() == Session.Status.OPEN)
                .filter(task -> task.id().equals(id) && task.stage() == stage)
                .findFirst()
                .orElseThrow(() -> CommandRefusedException.conflict(
                        "Cet acte n’attend plus de vous\u00a0: il est fait, ou le point n’en est plus là."
                                + " La page ci-dessous dit où en est chaque point."));
    }

    @Override
    public Optional<Link> of(StepDocument done, Person reader) {
        boolean isAct = Stream.of(MotionPut.class, VoteCast.class, VoteClosing.class, ExaminationResult.class)
                .anyMatch(done::is);
        return isAct && reader.seesEveryCase()
                ? cases.convenedTo(done.caseReference(), done.processInstanceId())
                        .filter(session -> session.status() == Session.Status.OPEN)
                        .map(session -> new Link("Revenir à la séance", "/comite/seances/" + session.number()))
                : Optional.empty();
    }

    private static boolean isDebated(Session session, Waiting task) {
        return session.agenda().stream()
                .filter(item -> item.caseReference().equals(task.caseReference()))
                .anyMatch(AgendaItem::withDebate);
    }
}
