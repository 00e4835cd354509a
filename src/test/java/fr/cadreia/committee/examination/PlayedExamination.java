package fr.cadreia.committee.examination;

import fr.cadreia.committee.PresenceSheet;
import fr.cadreia.committee.PresenceSheet.Proxy;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.steps.attendance.Attendance;
import fr.cadreia.committee.steps.closing.VoteClosing;
import fr.cadreia.committee.steps.motion.MotionPut;
import fr.cadreia.committee.steps.vote.VoteCast;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.event.AfterBallot;
import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.ExaminationEvent.BallotCounted;
import fr.cadreia.dossier.event.ExaminationEvent.CasePresenceCorrected;
import fr.cadreia.dossier.event.ExaminationEvent.Count;
import fr.cadreia.dossier.event.ExaminationEvent.ElectorateRenewed;
import fr.cadreia.dossier.event.ExaminationEvent.ExaminationOpened;
import fr.cadreia.dossier.event.ExaminationEvent.PointAdjourned;
import fr.cadreia.dossier.event.ExaminationEvent.QuorumChecked;
import fr.cadreia.dossier.event.ExaminationEvent.ResultRecorded;
import fr.cadreia.dossier.event.ExaminationEvent.Voted;
import fr.cadreia.dossier.event.ExaminationOutcome;
import fr.cadreia.dossier.event.StepEvent.PresenceRecorded;
import fr.cadreia.dossier.event.StepEvent.StepCompleted;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FormId;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private static final String SECRETARY = "secretary";

    /** Where the examination waits. */
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

    private final PlayedCommittee committee;
    private final UnaryOperator<Event> forging;
    private final List<StepDocument> documents = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final Set<String> inOffice;

    private LocalDateTime now = LocalDateTime.parse("2026-03-02T09:00");
    private Waits waits = Waits.CONVENING;
    private boolean second;
    private boolean meetingForged;
    private boolean ballotForged;
    private List<String> voters = List.of();
    private Optional<ExaminationOutcome> outcome = Optional.empty();

    /** @param forging what is written in place of what the committee says, and what the process then follows */
    public PlayedExamination(PlayedCommittee committee, String caller, UnaryOperator<Event> forging) {
        this.committee = committee;
        this.forging = forging;
        this.inOffice = new HashSet<>(committee.everybody());
        Electorate electorate = committee.electorate();
        fix(electorate);
        told.add(new Told(
                "",
                "",
                FormId.of(OpenedExamination.class),
                new ExaminationOpened(
                        electorate.members(),
                        electorate.recused(),
                        electorate.deputies(),
                        electorate.replacing(),
                        FRAMEWORK,
                        caller)));
    }

    /** What the journal was told, in its order. */
    public List<Told> told() {
        return List.copyOf(told);
    }

    /** What came of the case, or nothing yet. */
    public Optional<ExaminationOutcome> outcome() {
        return outcome;
    }

    /** Whether something was written that the committee did not say, of its last meeting or of the last ballot in it. */
    public boolean isForged() {
        return meetingForged || ballotForged;
    }

    /** As it stands. */
    public Examination examination() {
        return new Examination(
                List.copyOf(documents), INSTANCE, version -> committee.settings(), Set.copyOf(inOffice)::contains, now);
    }

    public boolean isSecond() {
        return second;
    }

    public PlayedExamination play(List<Act> acts) {
        acts.forEach(this::play);
        return this;
    }

    public void play(Act act) {
        if (act instanceof Act.MandateEnds ends) {
            inOffice.remove(at(committee.everybody(), ends.member()));
        } else if (act instanceof Act.SessionClosed && !isWritten()) {
            adjourn();
        } else if (act instanceof Act.Convene convene && waits == Waits.CONVENING) {
            convene(convene);
        } else if (act instanceof Act.Sheet sheet && waits == Waits.PRESENCE) {
            sheet(sheet);
        } else if (act instanceof Act.SheetCorrected sheet && waits == Waits.MOTION && !isWritten()) {
            correct(sheet);
        } else if (act instanceof Act.MotionPut put && waits == Waits.MOTION) {
            put(put);
        } else if (act instanceof Act.VoteSent vote && waits == Waits.CLOSING && !voters.isEmpty()) {
            vote(vote);
        } else if (act instanceof Act.BallotClosed closed && waits == Waits.CLOSING) {
            close(closed);
        } else if (act instanceof Act.ResultRecorded recorded && waits == Waits.RESULT) {
            record(recorded);
        }
    }

    private void convene(Act.Convene convene) {
        meetingForged = false;
        ballotForged = false;
        boolean written = convene.written() && !second;
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("mode", written ? "written" : "session");
        answers.put("sessionDate", now.toLocalDate().toString());
        if (!written) {
            answers.put("sessionTime", convene.early() ? "20:00" : "09:00");
        }
        answers.put("withDebate", convene.debate() ? "yes" : "no");
        says(SECRETARY, "committee-secretary", "convening", answers, new StepCompleted());
        waits = Waits.PRESENCE;
    }

    private boolean isWritten() {
        return examination().consultedUntil().isPresent();
    }

    private void sheet(Act.Sheet sheet) {
        Electorate summoned = summonable();
        boolean nobody = summoned.isTooSmall(inOffice::contains);
        if (examination().isImpeded() && !nobody) {
            renew(summoned);
        }
        List<String> maySit = nobody ? List.of() : summoned.maySit(inOffice::contains);
        Set<String> present = isWritten()
                ? maySit.stream()
                        .filter(member -> !summoned.deputies().containsKey(member))
                        .collect(Collectors.toSet())
                : picked(maySit, summoned, sheet.present());
        String chair = maySit.isEmpty() ? "" : at(present.isEmpty() ? maySit : sorted(present), sheet.chair());
        keep(present, isWritten() ? List.of() : sheet.proxies(), chair, maySit, new PresenceRecorded(null, false));
        QuorumChecked checked = events(new ExaminationEvents(examination(), second).quorumChecked());
        second = checked.leadsTo().isSecond();
        waits = checked.quorate() ? Waits.MOTION : Waits.CONVENING;
    }

    private void correct(Act.SheetCorrected sheet) {
        Electorate summoned = summonable();
        List<String> maySit = summoned.isTooSmall(inOffice::contains) ? List.of() : summoned.maySit(inOffice::contains);
        Set<String> present = picked(maySit, summoned, sheet.present());
        if (examination().isImpeded() || present.isEmpty()) {
            return;
        }
        String presides = examination().votingBody(second).chair();
        String chair = present.contains(presides) ? presides : at(sorted(present), sheet.chair());
        keep(present, sheet.proxies(), chair, maySit, new CasePresenceCorrected());
    }

    private Electorate summonable() {
        return examination().isImpeded()
                ? committee
                        .renewed(inOffice)
                        .recusing(Recusals.declared(documents))
                        .withDeputiesOfRecused()
                : examination().electorate();
    }

    private void renew(Electorate electorate) {
        fix(electorate);
        told.add(new Told(
                "",
                "",
                FormId.of(OpenedExamination.class),
                new ElectorateRenewed(
                        electorate.members(),
                        electorate.recused(),
                        electorate.deputies(),
                        electorate.replacing(),
                        FRAMEWORK)));
    }

    /** Those who are there, a deputy never beside the titular. */
    private static Set<String> picked(List<String> maySit, Electorate electorate, Set<Integer> numbers) {
        Set<String> present = new LinkedHashSet<>();
        numbers.stream()
                .sorted()
                .filter(number -> number < maySit.size())
                .map(maySit::get)
                .forEach(present::add);
        present.removeIf(member -> present.contains(electorate.deputies().getOrDefault(member, "")));
        return present;
    }

    private void keep(Set<String> present, List<List<Integer>> pairs, String chair, List<String> maySit, Event event) {
        Electorate electorate = examination().electorate();
        Set<String> there = new LinkedHashSet<>(present);
        there.add(chair);
        there.remove("");
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(Attendance.PRESENT, sorted(present));
        answers.put(Attendance.CHAIR, chair);
        int given = 0;
        for (Proxy proxy : proxies(pairs, there, maySit, electorate)) {
            given++;
            answers.put(Attendance.giver(given), proxy.giver());
            answers.put(Attendance.holder(given), proxy.holder());
        }
        answers.put(Attendance.HAS_PROXIES, given > 0 ? "yes" : "no");
        answers.put(Attendance.SEATED, List.copyOf(electorate.seated(there, inOffice::contains)));
        says(SECRETARY, "committee-secretary", FormId.of(Attendance.class), answers, event);
    }

    /** Those that the sheet takes. */
    private List<Proxy> proxies(
            List<List<Integer>> pairs, Set<String> present, List<String> maySit, Electorate electorate) {
        if (maySit.isEmpty()) {
            return List.of();
        }
        List<Proxy> proxies = new ArrayList<>();
        for (List<Integer> pair : pairs) {
            List<Proxy> more = new ArrayList<>(proxies);
            more.add(new Proxy(more.size() + 1, at(maySit, pair.get(0)), at(maySit, pair.get(1))));
            if (more.size() <= PresenceSheet.PROXIES
                    && new PresenceSheet(present, more)
                            .faults(maySit, electorate.deputies(), 1, UnaryOperator.identity())
                            .isEmpty()) {
                proxies = more;
            }
        }
        return proxies;
    }

    private void put(Act.MotionPut put) {
        if (!isWritten() && !meetingForged && !examination().quorum(second).isReached()) {
            return;
        }
        ballotForged = false;
        says(
                examination().votingBody(second).chair(),
                "committee-elected",
                FormId.of(MotionPut.class),
                Map.of(MotionPut.MOTION, put.motion().code()),
                new StepCompleted());
        voters = sorted(events(new ExaminationEvents(examination(), second).ballotOpened())
                .voters());
        waits = Waits.CLOSING;
    }

    private void vote(Act.VoteSent vote) {
        Examination examination = examination();
        String member = at(voters, vote.voter());
        String sender = examination.votingBody(second).voters().get(member);
        if (sender == null || !inOffice.contains(sender) || !inOffice.contains(member)) {
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
        says(sender, "committee-elected", FormId.of(VoteCast.class), answers, new Voted(corrects, ""));
    }

    private void close(Act.BallotClosed closed) {
        List<String> awaited = sorted(examination().awaited(second));
        if (isWritten() && !awaited.isEmpty()) {
            now = now.plusDays(1);
        }
        Set<String> able = examination().mayPreside(second);
        String presides = examination().votingBody(second).chair();
        String chair = able.contains(presides) ? presides : at(sorted(able), closed.chair());
        Map<String, Object> answers =
                new LinkedHashMap<>(VoteClosing.confirmed(chair).values());
        if (!isWritten()) {
            byHand(awaited, closed.byHand()).forEach((choice, members) -> {
                answers.put("byHand", "yes");
                answers.put(VoteClosing.field(choice), members);
            });
        }
        answers.put("departed", List.copyOf(examination().departed()));
        says(SECRETARY, "committee-secretary", FormId.of(VoteClosing.class), answers, new StepCompleted());
        BallotCounted counted = events(new ExaminationEvents(examination(), second).ballotCounted());
        waits = counted.status() == Count.COUNTED ? Waits.RESULT : Waits.CONVENING;
        if (counted.status() != Count.COUNTED) {
            second = counted.leadsTo().isSecond();
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
        boolean adopted = examination.tally(second).isAdopted();
        ResultRecorded result = forged(new ResultRecorded(
                examination.motion(), adopted, adopted ? AfterBallot.ADOPTED : recorded.otherwise()));
        told.add(new Told(examination.votingBody(second).chair(), "committee-elected", "result", result));
        switch (result.next()) {
            case NEXT_MOTION -> waits = Waits.MOTION;
            case ADJOURN -> {
                second = false;
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
                    waits == Waits.PRESENCE || examination().quorum(second).isReached();
            PointAdjourned adjourned =
                    events(new ExaminationEvents(examination(), second).pointAdjourned("2026-01", quorate));
            second = adjourned.leadsTo().isSecond();
            waits = Waits.CONVENING;
        }
    }

    private void fix(Electorate electorate) {
        document(
                "application",
                FormId.of(OpenedExamination.class),
                new OpenedExamination(FRAMEWORK, electorate).content().values());
    }

    private void says(String author, String group, String form, Map<String, Object> answers, Event event) {
        document(author, form, answers);
        told.add(new Told(author, group, form, event));
    }

    private void document(String author, String form, Map<String, Object> answers) {
        documents.add(new StepDocument(
                documents.size() + 1L,
                "IA-2026-0001",
                form,
                "",
                "",
                INSTANCE,
                author,
                now.toInstant(ZoneOffset.UTC),
                new Answers(answers)));
    }

    private <E extends Event> E events(E event) {
        E written = forged(event);
        told.add(new Told("", "", "", written));
        return written;
    }

    @SuppressWarnings("unchecked")
    private <E extends Event> E forged(E event) {
        E written = (E) forging.apply(event);
        boolean same = written.equals(event);
        meetingForged |= !same && event instanceof QuorumChecked;
        ballotForged |= !same && !(event instanceof QuorumChecked);
        return written;
    }

    private static List<String> sorted(Collection<String> members) {
        return List.copyOf(new TreeSet<>(members));
    }

    private static String at(List<String> members, int number) {
        return members.get(number % members.size());
    }
}
