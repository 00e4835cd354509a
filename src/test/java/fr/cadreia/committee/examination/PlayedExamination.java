package fr.cadreia.committee.examination;

import static fr.cadreia.committee.examination.PlayedRecords.at;
import static fr.cadreia.committee.examination.PlayedRecords.sorted;

import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.presence.Electorate;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.MotionPut;
import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.committee.steps.VoteClosing;
import fr.cadreia.journal.AfterBallot;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.BallotVoided;
import fr.cadreia.journal.ExaminationEvent.Count;
import fr.cadreia.journal.ExaminationEvent.ExaminationOpened;
import fr.cadreia.journal.ExaminationEvent.PointAdjourned;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import fr.cadreia.journal.ExaminationEvent.Voted;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.StepEvent.StepCompleted;
import fr.cadreia.kernel.form.FormId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One examination as the committee's own classes play it, without an application: the documents that its steps keep, and the
 * events that the journal is told of. It follows {@code deliberation.bpmn}; an act that cannot be at that moment is left out.
 */
public final class PlayedExamination {

    public static final String INSTANCE = "examination-1";
    public static final String FRAMEWORK = "2026-1";

    static final String SECRETARY = "secretary";
    static final String SECRETARIAT = "committee-secretary";

    /** The step for which the examination waits. */
    private enum Waits {
        CONVENING,
        PRESENCE,
        MOTION,
        CLOSING,
        RESULT,
        NOTHING
    }

    /**
     * An event of its journal.
     *
     * @param actor empty for the application
     * @param group of the actor, or empty
     * @param form of the step's document, or empty
     */
    public record Told(String actor, String group, String form, Event event) {}

    private final PlayedRecords records;
    private final PlayedPresence presence;

    private Waits waits = Waits.CONVENING;
    private ConveningKind convening = ConveningKind.FIRST;
    private List<String> voters = List.of();
    private Optional<ExaminationOutcome> outcome = Optional.empty();

    /** @param forging what is written in place of what the committee says, and what the process then follows */
    public PlayedExamination(PlayedCommittee committee, String caller, UnaryOperator<Event> forging) {
        this.records = new PlayedRecords(committee, forging);
        this.presence = new PlayedPresence(records);
        Electorate electorate = committee.electorate();
        records.fix(
                electorate,
                new ExaminationOpened(
                        electorate.members(),
                        electorate.recused(),
                        electorate.deputies(),
                        electorate.replacing(),
                        FRAMEWORK,
                        caller));
    }

    /** What the journal was told, in its order. */
    public List<Told> told() {
        return records.told();
    }

    /** What came of the case, or nothing yet. */
    public Optional<ExaminationOutcome> outcome() {
        return outcome;
    }

    /** Whether something was written that the committee did not say, of its last meeting or of the last ballot in it. */
    public boolean isForged() {
        return records.isForged();
    }

    /** The journal of the session, from its opening on. */
    List<JournalEntry> sessionRows() {
        return records.sessionRows();
    }

    /** The examination as it stands. */
    public Examination examination() {
        return records.examination();
    }

    public boolean isSecond() {
        return convening.isSecond();
    }

    public ConveningKind convening() {
        return convening;
    }

    /** Somebody's document of the case that no act writes. */
    PlayedExamination says(String author, String form, Map<String, Object> answers) {
        records.document(author, form, answers);
        return this;
    }

    public PlayedExamination play(List<Act> acts) {
        acts.forEach(this::play);
        return this;
    }

    public void play(Act act) {
        if (act instanceof Act.MandateEnds ends) {
            records.endMandate(ends.member());
        } else if (act instanceof Act.SessionClosed && !records.isWritten()) {
            adjourn();
        } else if (act instanceof Act.Convene convene && waits == Waits.CONVENING) {
            convene(convene);
        } else if (act instanceof Act.Sheet sheet && waits == Waits.PRESENCE) {
            meet(sheet);
        } else if (act instanceof Act.Correction correction && waits == Waits.MOTION && !records.isWritten()) {
            presence.correct(correction, convening);
        } else if (act instanceof Act.MotionPut put && waits == Waits.MOTION) {
            put(put);
        } else if (act instanceof Act.VoteSent vote && waits == Waits.CLOSING && !voters.isEmpty()) {
            vote(vote);
        } else if (act instanceof Act.BallotVoided && waits == Waits.CLOSING) {
            declareVoid();
        } else if (act instanceof Act.BallotClosed closed && waits == Waits.CLOSING) {
            close(closed);
        } else if (act instanceof Act.ResultRecorded recorded && waits == Waits.RESULT) {
            record(recorded);
        }
    }

    private void convene(Act.Convene convene) {
        records.beginMeeting();
        boolean written = convene.written() && !convening.isSecond();
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("mode", written ? "written" : "session");
        answers.put("sessionDate", examination().now().toLocalDate().toString());
        if (!written) {
            answers.put("session", PlayedRecords.SESSION);
            answers.put("sessionTime", convene.early() ? "20:00" : "09:00");
        }
        answers.put("withDebate", convene.debate() ? "yes" : "no");
        records.complete(SECRETARY, SECRETARIAT, "convening", answers, new StepCompleted());
        waits = Waits.PRESENCE;
    }

    private void meet(Act.Sheet sheet) {
        presence.fill(sheet);
        QuorumChecked checked = records.tell(new ExaminationEvents(records.examination(), convening).quorumChecked());
        convening = checked.leadsTo();
        waits = checked.quorate() ? Waits.MOTION : Waits.CONVENING;
    }

    private void put(Act.MotionPut put) {
        if (!records.isWritten()
                && !records.isMeetingForged()
                && !examination().quorum(convening).isReached()) {
            return;
        }
        records.beginBallot();
        records.complete(
                examination().votingBody(convening).chair(),
                "committee-elected",
                FormId.of(MotionPut.class),
                Map.of(DraftOpinion.MOTION, put.motion().code()),
                new StepCompleted());
        voters = sorted(records.tell(new ExaminationEvents(examination(), convening).ballotOpened())
                .voters());
        waits = Waits.CLOSING;
    }

    private void vote(Act.VoteSent vote) {
        Examination examination = examination();
        String member = at(voters, vote.voter());
        String sender = examination.votingBody(convening).voters().get(member);
        if (sender == null || !records.isInOffice(sender) || !records.isInOffice(member)) {
            return;
        }
        boolean corrects = examination.ballot().votes().stream()
                .anyMatch(cast -> cast.member().equals(member));
        if (corrects && !examination.ballot().sentBy(sender).contains(member)
                || vote.choice() == Choice.RECUSED && !sender.equals(member)) {
            return;
        }
        Map<String, Object> answers = new LinkedHashMap<>(
                VoteCast.answers(vote.choice(), vote.asksDebate()).values());
        answers.put("member", member);
        records.complete(sender, "committee-elected", FormId.of(VoteCast.class), answers, new Voted(corrects, ""));
    }

    private void declareVoid() {
        Examination examination = examination();
        records.tell(
                examination.votingBody(convening).chair(),
                "committee-elected",
                "",
                new BallotVoided(
                        examination.instance(),
                        examination.motion(),
                        examination.opinion().reservations().size(),
                        examination.ballot().votes().size(),
                        "Le texte change."));
        waits = Waits.MOTION;
    }

    private void close(Act.BallotClosed closed) {
        List<String> awaited = sorted(examination().awaited(convening));
        if (records.isWritten() && !awaited.isEmpty()) {
            records.passDay();
        }
        Set<String> able = examination().mayPreside(convening);
        String presides = examination().votingBody(convening).chair();
        String chair = able.contains(presides) ? presides : at(sorted(able), closed.chair());
        Map<String, Object> answers =
                new LinkedHashMap<>(VoteClosing.answers(chair, Map.of(), true).values());
        if (!records.isWritten()) {
            byHand(awaited, closed.byHand()).forEach((choice, members) -> {
                answers.put("byHand", "yes");
                answers.put(VoteClosing.field(choice), members);
            });
        }
        answers.put("departed", List.copyOf(examination().departed()));
        records.complete(SECRETARY, SECRETARIAT, FormId.of(VoteClosing.class), answers, new StepCompleted());
        BallotCounted counted = records.tell(new ExaminationEvents(examination(), convening).ballotCounted());
        waits = counted.status() == Count.COUNTED ? Waits.RESULT : Waits.CONVENING;
        if (counted.status() != Count.COUNTED) {
            convening = counted.leadsTo();
        }
    }

    private static Map<Choice, List<String>> byHand(List<String> awaited, List<Choice> choices) {
        return IntStream.range(0, Math.min(awaited.size(), choices.size()))
                .boxed()
                .filter(number -> choices.get(number) != Choice.RECUSED)
                .collect(Collectors.groupingBy(choices::get, Collectors.mapping(awaited::get, Collectors.toList())));
    }

    private void record(Act.ResultRecorded recorded) {
        Examination examination = examination();
        boolean adopted = examination.tally(convening).isAdopted();
        ResultRecorded result = records.tell(
                examination.votingBody(convening).chair(),
                "committee-elected",
                "result",
                new ResultRecorded(
                        examination.motion(),
                        examination.opinion().reservations().size(),
                        adopted,
                        adopted ? AfterBallot.ADOPTED : recorded.otherwise()));
        switch (result.next()) {
            case NEXT_MOTION -> waits = Waits.MOTION;
            case ADJOURN -> {
                convening = ConveningKind.FIRST;
                waits = Waits.CONVENING;
            }
            case ADOPTED, SENT_BACK -> {
                outcome = Optional.of(
                        result.adopted() ? ExaminationOutcome.of(result.motion()) : ExaminationOutcome.SENT_BACK);
                waits = Waits.NOTHING;
            }
        }
    }

    private void adjourn() {
        if (waits == Waits.PRESENCE || waits == Waits.MOTION) {
            boolean quorate =
                    waits == Waits.PRESENCE || examination().quorum(convening).isReached();
            PointAdjourned adjourned =
                    records.tell(new ExaminationEvents(examination(), convening).pointAdjourned("2026-01", quorate));
            convening = adjourned.leadsTo();
            waits = Waits.CONVENING;
        }
    }
}
