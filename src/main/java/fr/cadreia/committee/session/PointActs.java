package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.SpecialBallot;
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
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.people.Person;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acts on single points that their session's page offers: motion, vote, close and result. Each act sends the form of
 * the point's task as the signed-in person, and so passes every check of that form. A person who fills in such a form on its
 * own page is led back to the session.
 */
@Component
public class PointActs implements TaskOutcome {

    private static final Set<PointStage> STAGES = EnumSet.range(PointStage.ATTENDANCE, PointStage.RESULT);

    private final Sessions sessions;
    private final PointTasks cases;
    private final Examinations examinations;
    private final SessionSheets sheets;
    private final SessionJournal journal;
    private final DraftWords words;

    PointActs(
            Sessions sessions,
            PointTasks cases,
            Examinations examinations,
            SessionSheets sheets,
            SessionJournal journal,
            DraftWords words) {
        this.sessions = sessions;
        this.cases = cases;
        this.examinations = examinations;
        this.sheets = sheets;
        this.journal = journal;
        this.words = words;
    }

    /** An act that waits for a person. */
    public sealed interface Act {

        Waiting task();
    }

    /** An act that is done at the page of its task, or with the list of the points without debate. */
    public record OtherAct(Waiting task) implements Act {}

    /**
     * A motion to be put to the vote.
     *
     * @param fingerprint SHA-256 of the draft, in hexadecimal digits
     * @param opinion the text that is voted, word for word
     * @param passages the parts of the text that the page lets the chair change
     * @param present the members who may demand a public or secret ballot
     * @param recusedInside the names of the members with an interest in the case who did not leave the room; or empty
     * @param quorate whether the point has its quorum
     */
    public record MotionAct(
            Waiting task,
            String fingerprint,
            List<FactLine> opinion,
            List<DraftWords.Passage> passages,
            List<FieldOption> present,
            String recusedInside,
            boolean quorate)
            implements Act {}

    /**
     * A vote to be cast.
     *
     * @param facts the case's essentials, as the vote's form shows them
     * @param opinion the text that is voted, word for word
     * @param voided French, why an earlier ballot has no effect; or empty
     * @param special who demanded a public or secret ballot
     */
    public record VoteAct(
            Waiting task, List<FactLine> facts, List<FactLine> opinion, String voided, SpecialBallot special)
            implements Act {}

    /**
     * A ballot to be closed.
     *
     * @param progress French, how many votes have come
     * @param takesHands whether votes by hand may be noted
     * @param awaited accounts of the members whose votes are awaited
     * @param chairs accounts of the members who may preside over the close
     */
    public record ClosingAct(
            Waiting task, String progress, boolean takesHands, List<String> awaited, List<String> chairs)
            implements Act {}

    /**
     * A result to be recorded.
     *
     * @param result French
     * @param adopted whether the motion was adopted; the chair says what follows where it was not
     */
    public record ResultAct(Waiting task, String result, boolean adopted) implements Act {}

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
        return STAGES.stream()
                .flatMap(stage -> cases.waiting(session, stage).stream())
                .filter(task -> task.isFor(person))
                .toList();
    }

    private Act act(Session session, Waiting task) {
        return isDebated(session, task) || task.stage() == PointStage.RESULT ? act(task) : new OtherAct(task);
    }

    private Act act(Waiting task) {
        return switch (task.stage()) {
            case CONVENING, ATTENDANCE -> new OtherAct(task);
            case MOTION -> motion(task);
            case VOTE -> {
                ShownValues shown = cases.shown(task);
                Examination examination = examination(task);
                yield new VoteAct(
                        task,
                        facts(shown),
                        words.of(examination.opinion(), examination.subject()),
                        text(shown, "voidedBallot"),
                        examination.ballot().special());
            }
            case CLOSING -> {
                Examination examination = examination(task);
                yield new ClosingAct(
                        task,
                        text(cases.shown(task), "ballotProgress"),
                        !examination.ballot().special().isSecret(),
                        List.copyOf(new TreeSet<>(examination.awaited(task.convening()))),
                        List.copyOf(new TreeSet<>(examination.mayPreside(task.convening()))));
            }
            case RESULT -> {
                ShownValues shown = cases.shown(task);
                yield new ResultAct(task, text(shown, "resultText"), Boolean.TRUE.equals(shown.value("adopted")));
            }
        };
    }

    /** Returns the motion's act; without a motion there is nothing to put yet, and the chair chooses one in the form. */
    private Act motion(Waiting task) {
        ShownValues shown = cases.shown(task);
        Answers answers = PointTasks.draft(shown);
        DraftOpinion draft = answers.as(DraftOpinion.class);
        return draft.motion() == null
                ? new OtherAct(task)
                : new MotionAct(
                        task,
                        fingerprint(answers),
                        words.of(draft, examination(task).subject()),
                        words.passages(answers),
                        options(shown.value("presentOptions")),
                        text(shown, "recusedInside"),
                        sheets.quorum(task).isReached());
    }

    private static String fingerprint(Answers draft) {
        return DigestUtils.sha256Hex(draft.values().entrySet().stream()
                .map(answer -> answer.getKey() + "\0" + answer.getValue())
                .collect(Collectors.joining("\0")));
    }

    private Examination examination(Waiting task) {
        return examinations.of(task.caseReference(), task.processInstance());
    }

    private static List<FactLine> facts(ShownValues shown) {
        return rows(shown.value(FormSteps.ESSENTIALS))
                .map(fact -> new FactLine((String) fact.get("label"), (String) fact.get("value")))
                .toList();
    }

    private static List<FieldOption> options(Object proposed) {
        return rows(proposed)
                .map(option -> new FieldOption((String) option.get("value"), (String) option.get("label")))
                .toList();
    }

    private static Stream<Map<?, ?>> rows(Object shown) {
        return ((Collection<?>) shown).stream().map(row -> (Map<?, ?>) row);
    }

    private static String text(ShownValues shown, String name) {
        return Objects.toString(shown.value(name), "");
    }

    /**
     * Returns a token that changes when the session's page has something new for this person: a change of the session or
     * of a point, an act that waits, and a vote for the person who closes the ballot. Of a secret ballot it tells only
     * whether votes are still awaited.
     */
    public String version(Person person, String number) {
        Session session = sessions.get(number);
        // Papers are printed behind the page, and are nothing that a session waits for.
        long rows = RecordedEvent.in(journal.of(number), SessionEvent.class).count();
        return DigestUtils.sha256Hex(cases.onAgenda(session, STAGES).stream()
                .filter(task -> task.stage() != PointStage.VOTE || task.isFor(person))
                .map(task ->
                        task.id() + (task.stage() == PointStage.CLOSING && task.isFor(person) ? received(task) : ""))
                .sorted()
                .collect(Collectors.joining(" ", session.status() + " " + rows + " ", "")));
    }

    private String received(Waiting closing) {
        Examination examination = examination(closing);
        Set<String> awaited = examination.awaited(closing.convening());
        return examination.ballot().special().isSecret()
                ? " " + awaited.isEmpty()
                : " " + examination.ballot().votes().size() + "/" + awaited.size();
    }

    /**
     * An act as a person sends it from the page.
     *
     * @param number of the session
     * @param task id of the point's task
     * @param given the words of its texts that name no person
     */
    public record Sent(Person person, String number, String task, NotPersons given) {}

    /**
     * Puts the draft opinion of a point to the vote.
     *
     * @param shown fingerprint of the draft that the chair read; another draft is not put to the vote
     * @param amended the texts that the chair has changed, by field of the motion's form; a text that is missing stays as
     *     it is, an empty one is taken away
     */
    @Transactional
    public void put(Sent sent, String shown, Map<String, String> amended, SpecialBallot ballot, boolean recusedLeft) {
        Waiting motion = require(sent, PointStage.MOTION);
        Answers draft = cases.draft(motion);
        if (!fingerprint(draft).equals(shown)) {
            throw CommandRefusedException.conflict(
                    "Ce projet d’avis a été changé ailleurs depuis l’affichage de cette page\u00a0: rien n’est mis aux voix."
                            + " Notez vos changements, actualisez la page, relisez le projet d’avis, puis recommencez.");
        }
        send(sent, motion, MotionPut.answers(draft, amended, ballot, recusedLeft));
    }

    /**
     * Casts a vote.
     *
     * @param choice {@code RECUSED} declares an interest
     * @param explanation of the vote; only with a vote
     */
    @Transactional
    public void vote(Sent sent, Choice choice, String recusalReason, String explanation) {
        boolean recused = choice == Choice.RECUSED;
        send(
                sent,
                require(sent, PointStage.VOTE),
                VoteCast.answers(choice, false)
                        .withAnswered("recusalReason", recused ? recusalReason : "")
                        .withAnswered("explanation", recused ? "" : explanation));
    }

    /**
     * Closes the ballot on a point.
     *
     * @param chair account that presides over the close
     * @param byHand the votes by hand, by member
     * @param withoutAwaited whether the secretary has confirmed that no more votes are awaited
     */
    @Transactional
    public void close(Sent sent, String chair, Map<String, Choice> byHand, boolean withoutAwaited) {
        Waiting task = require(sent, PointStage.CLOSING);
        boolean isAwaited = !examination(task).awaited(task.convening()).isEmpty();
        send(sent, task, VoteClosing.answers(chair, byHand, withoutAwaited && isAwaited));
    }

    /**
     * Records the result of a ballot.
     *
     * @param next code of what follows a motion that was not adopted; empty after an adoption
     */
    @Transactional
    public void record(Sent sent, String next, String nextReason) {
        send(sent, require(sent, PointStage.RESULT), ExaminationResult.answers(next, nextReason));
    }

    private Waiting require(Sent sent, PointStage stage) {
        Session session = sessions.lockForUpdate(sent.number());
        return tasks(sent.person(), session).stream()
                .filter(task -> session.status() == Session.Status.OPEN)
                .filter(task -> task.id().equals(sent.task()) && task.stage() == stage)
                .findFirst()
                .orElseThrow(() -> CommandRefusedException.conflict(
                        "Cet acte n’attend plus de vous\u00a0: il est fait, ou le point n’en est plus là."
                                + " La page ci-dessous dit où en est chaque point."));
    }

    private void send(Sent sent, Waiting task, Answers answers) {
        List<String> given = sent.given().words();
        cases.send(task, given.isEmpty() ? answers : answers.with(NotPersons.FIELD, given));
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
