package fr.cadreia.guard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.committee.examination.Act;
import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.PlayedExamination;
import fr.cadreia.committee.examination.PlayedExamination.Told;
import fr.cadreia.committee.examination.Tally;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.committee.steps.Attendance;
import fr.cadreia.dossier.Step;
import fr.cadreia.guard.evidence.Histories.History;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.EventCodec;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.CasePresenceCorrected;
import fr.cadreia.journal.ExaminationEvent.Count;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.Motion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/**
 * The committee reads its examination from the documents, the guard from the rows of the journal: on random histories both
 * say the same, and where rows are forged or missing the guard believes nothing that the committee does not say.
 */
class CommitteeAndGuardTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where somebody makes the application believe what the committee does not say. */
    enum Forgery {
        QUORUM,
        SECOND_CONVENING,
        COUNT,
        RESULT
    }

    /** A row on which the decision relies, with an impossible figure in it. */
    enum Impossible {
        NOBODY_PRESENT(JournalKind.QUORUM_CHECKED, "present", List.of()),
        ONE_ALONE_COUNTS(JournalKind.QUORUM_CHECKED, "counting", List.of("t0")),
        OUTSIDERS_COUNT(JournalKind.QUORUM_CHECKED, "counting", List.of("agent", "expert", "secretary")),
        NO_SEATS(JournalKind.EXAMINATION_OPENED, "members", List.of()),
        NOBODY_ASKED(JournalKind.BALLOT_OPENED, "voters", List.of()),
        ANOTHER_MOTION(JournalKind.BALLOT_OPENED, "motion", "stop"),
        MORE_VOTES_THAN_VOTERS(JournalKind.BALLOT_COUNTED, "votes/for", 40),
        MORE_AGAINST(JournalKind.BALLOT_COUNTED, "votes/against", 40),
        NO_VOTE(JournalKind.BALLOT_COUNTED, "votes/for", 0),
        ONE_ATTENDS(JournalKind.BALLOT_COUNTED, "attending", 1),
        MORE_ATTEND_THAN_WERE_ASKED(JournalKind.BALLOT_COUNTED, "attending", 40),
        MORE_COUNT_THAN_SEATS(JournalKind.BALLOT_COUNTED, "counting", 40),
        REJECTED(JournalKind.BALLOT_COUNTED, "verdict", "REJECTED"),
        TIED(JournalKind.BALLOT_COUNTED, "verdict", "TIED"),
        NOT_ADOPTED(JournalKind.RESULT_RECORDED, "adopted", false),
        ANOTHER_RESULT(JournalKind.RESULT_RECORDED, "motion", "extend");

        private final JournalKind kind;
        private final String field;
        private final Object value;

        Impossible(JournalKind kind, String field, Object value) {
            this.kind = kind;
            this.field = field;
            this.value = value;
        }

        /** Among the rows that fix an electorate, the decision relies on the one that renewed it. */
        private Set<JournalKind> kinds() {
            return kind == JournalKind.EXAMINATION_OPENED ? Set.of(kind, JournalKind.ELECTORATE_RENEWED) : Set.of(kind);
        }

        private Told in(Told row) {
            return new Told(row.actor(), row.group(), row.form(), changed(row.event(), Map.of(field, value)));
        }
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.all();
    }

    @Property(tries = 300)
    void bothSayTheSameOfEachSheetOfEachBallotAndOfWhatComesOfTheCase(@ForAll("histories") History history) {
        PlayedExamination played = history.begin(UnaryOperator.identity());
        WrittenJournal journal = WrittenJournal.beforeTheCommittee();
        Optional<ExaminationEvidence> guard = Optional.empty();
        int read = 0;
        for (Act act : history.acts()) {
            played.play(act);
            List<Told> news = played.told().subList(read, played.told().size());
            read += news.size();
            for (Told told : news) {
                EvidenceRow row = EvidenceRow.of(last(write(journal, told)));
                guard = guard.or(() -> Optional.of(
                        new ExaminationEvidence(row, history.committee().settings())));
                guard.orElseThrow().read(row);
                agree(guard.orElseThrow(), played, told.event());
            }
        }
        played.outcome().ifPresent(outcome -> journal.files(PlayedExamination.INSTANCE, outcome.code()));

        assertThat(journal.missing(
                                Optional.of(Step.AUTHORITY_ACT),
                                history.committee().settings())
                        .isEmpty())
                .as("generalisation")
                .isEqualTo(isGeneralized(played));
        Statistics.label("generalised")
                .collect(isGeneralized(played))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        Statistics.label("corrected in the middle of a session")
                .collect(played.told().stream().anyMatch(told -> told.event() instanceof CasePresenceCorrected))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }

    private static void agree(ExaminationEvidence guard, PlayedExamination played, Event event) {
        Examination committee = played.examination();
        if (event instanceof QuorumChecked checked) {
            VotingBody votingBody = committee.votingBody(checked.convening());
            assertThat(Set.copyOf(checked.counting())).as("who counts").isEqualTo(counting(votingBody));
            assertThat(guard.isQuorate()).as("quorum").isEqualTo(votingBody.isQuorate(committee.rules()));
            isOnTheSheet(committee, votingBody);
        } else if (event instanceof CasePresenceCorrected) {
            isOnTheSheet(committee, committee.votingBody(played.convening()));
        } else if (event instanceof BallotCounted counted) {
            boolean effective = counted.status() == Count.COUNTED;
            Tally tally = committee.tally(played.convening());
            assertThat(guard.isQuorate()).as("quorum at the count").isEqualTo(effective);
            assertThat(guard.isAdopted()).as("result").isEqualTo(effective && tally.isAdopted());
            if (effective) {
                assertThat(Tally.of(counted)).as("count").isEqualTo(tally);
            }
        }
    }

    /** The case's own document is evidence of what the timeline of its session says. */
    private static void isOnTheSheet(Examination committee, VotingBody votingBody) {
        Attendance own = committee.latest(Attendance.class).orElseThrow();
        assertThat(votingBody.inOffice()).as("seats").isEqualTo(Set.copyOf(own.seated()));
        assertThat(votingBody.present()).as("present").isEqualTo(own.membersPresent());
        assertThat(votingBody.proxies()).as("proxies").isEqualTo(own.sheet().holders());
    }

    private static Set<String> counting(VotingBody votingBody) {
        Set<String> counting = new HashSet<>(votingBody.inOffice());
        counting.removeAll(votingBody.recused());
        return counting;
    }

    @Property(tries = 300)
    void theGuardBelievesNoQuorumNoConveningNoCountAndNoResultThatIsForged(
            @ForAll("histories") History history,
            @ForAll Set<Forgery> forgeries,
            @ForAll @IntRange(max = 2) int honestMeetings) {
        AtomicInteger meeting = new AtomicInteger();
        PlayedExamination played = history.begin(event -> {
                    meeting.addAndGet(event instanceof QuorumChecked ? 1 : 0);
                    return meeting.get() > honestMeetings ? forged(event, forgeries) : event;
                })
                .play(history.acts());

        boolean fooled = isGeneralized(played) && played.isForged();
        if (fooled) {
            assertThat(missing(history, played, played.told())).isNotEmpty();
        }
        Statistics.label("generalised by forgery")
                .collect(fooled)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 3));
    }

    private static Map<String, ?> forgedQuorum(ConveningKind convening) {
        return Map.of("quorate", true, "convening", convening, "leadsTo", convening);
    }

    private static Event forged(Event event, Set<Forgery> forgeries) {
        if (event instanceof QuorumChecked checked) {
            boolean second = forgeries.contains(Forgery.SECOND_CONVENING);
            return second || forgeries.contains(Forgery.QUORUM)
                    ? changed(checked, forgedQuorum(second ? ConveningKind.SECOND : checked.convening()))
                    : event;
        }
        if (event instanceof BallotCounted counted) {
            return forgeries.contains(Forgery.COUNT)
                            && counted.status() != Count.DEBATE_REQUESTED
                            && !Tally.of(counted).isAdopted()
                    ? changed(counted, Map.of("status", "counted", "verdict", "ADOPTED"))
                    : event;
        }
        return event instanceof ResultRecorded && forgeries.contains(Forgery.RESULT)
                ? changed(event, Map.of("adopted", true, "next", "adopted"))
                : event;
    }

    @Property(maxDiscardRatio = 20, tries = 60)
    void withoutOneOfTheRowsThatItRestsOnNothingIsDecided(@ForAll("histories") History history) {
        PlayedExamination played = history.begin(UnaryOperator.identity()).play(history.acts());
        Assume.that(isGeneralized(played));

        for (JournalKind kind : List.of(
                JournalKind.EXAMINATION_OPENED,
                JournalKind.QUORUM_CHECKED,
                JournalKind.BALLOT_OPENED,
                JournalKind.BALLOT_COUNTED,
                JournalKind.RESULT_RECORDED)) {
            List<Told> told = new ArrayList<>(played.told());
            told.remove(last(told, Set.of(kind)));
            assertThat(missing(history, played, told)).as("without " + kind).isNotEmpty();
        }
    }

    @Property(maxDiscardRatio = 20, tries = 60)
    void nothingIsDecidedByFiguresThatCannotBe(@ForAll("histories") History history) {
        PlayedExamination played = history.begin(UnaryOperator.identity()).play(history.acts());
        Assume.that(isGeneralized(played));

        for (Impossible impossible : Impossible.values()) {
            List<Told> told = new ArrayList<>(played.told());
            int at = last(told, impossible.kinds());
            told.set(at, impossible.in(told.get(at)));
            assertThat(missing(history, played, told)).as(impossible.name()).isNotEmpty();
        }
    }

    private static int last(List<Told> told, Set<JournalKind> kinds) {
        int last = -1;
        for (int at = 0; at < told.size(); at++) {
            last = kinds.contains(JournalKind.of(told.get(at).event())) ? at : last;
        }
        return last;
    }

    private static boolean isGeneralized(PlayedExamination played) {
        return played.outcome()
                .filter(outcome -> outcome.isAdopted(Motion.GENERALIZE))
                .isPresent();
    }

    private static List<String> missing(History history, PlayedExamination played, List<Told> told) {
        WrittenJournal journal = WrittenJournal.beforeTheCommittee();
        told.forEach(row -> write(journal, row));
        journal.files(PlayedExamination.INSTANCE, played.outcome().orElseThrow().code());
        return journal.missing(
                Optional.of(Step.AUTHORITY_ACT), history.committee().settings());
    }

    private static WrittenJournal write(WrittenJournal journal, Told told) {
        Map<String, Object> beside = new HashMap<>();
        if (!told.form().isEmpty()) {
            beside.put("form", told.form());
            beside.put("process", PlayedExamination.INSTANCE);
        }
        if (!told.group().isEmpty()) {
            beside.put("groups", List.of(told.group()));
        }
        return journal.says(told.actor().isEmpty() ? Journal.APPLICATION : told.actor(), told.event(), beside);
    }

    private static JournalEntry last(WrittenJournal journal) {
        return journal.rows().get(journal.rows().size() - 1);
    }

    /** The event with this content instead of its own. */
    private static Event changed(Event event, Map<String, ?> fields) {
        try {
            ObjectNode content = (ObjectNode) JSON.readTree(EventCodec.write(event, Map.of()));
            fields.forEach((path, value) -> {
                JsonPointer field = JsonPointer.compile("/" + path);
                ((ObjectNode) content.at(field.head()))
                        .set(field.last().getMatchingProperty(), JSON.valueToTree(value));
            });
            return EventCodec.read(JournalKind.of(event), content.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
