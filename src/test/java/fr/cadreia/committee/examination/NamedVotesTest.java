package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.committee.paper.PaperSentence;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.BallotOpened;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.Motion;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which votes of a public ballot are told: never so that the vote of an agent follows from them. */
class NamedVotesTest {

    private static final Instant BEGUN = Instant.parse("2026-03-02T13:00:00Z");

    private final List<StepDocument> documents = new ArrayList<>();
    private final Map<String, Role> colleges = new HashMap<>();

    private static final class AccountNames implements Naming {

        @Override
        public Named of(String account, LocalDate day) {
            return new Named("", account, "");
        }

        @Override
        public Comparator<String> precedence(LocalDate day) {
            return Comparator.naturalOrder();
        }
    }

    private void says(String author, String form, Map<String, Object> answers) {
        documents.add(new StepDocument(
                documents.size() + 1L,
                "IA-2026-0001",
                form,
                "",
                "",
                "examination",
                author,
                BEGUN,
                new Answers(answers)));
    }

    private static <E extends fr.cadreia.journal.Event> RecordedEvent<E> row(JournalKind kind, E event) {
        return new RecordedEvent<>(
                JournalEntry.chained("IA-2026-0001", 1, BEGUN, "chair", kind, "", "2026-1", "{}", JournalEntry.FIRST),
                event);
    }

    /** @param votes codes of the choices, by how many members of the college, e.g. {@code for for against} */
    private void vote(String college, String votes) {
        int number = 0;
        for (String vote : votes.split(" ")) {
            String member = college + ++number;
            colleges.put(member, college.equals("e") ? Role.COMMITTEE_ELECTED : Role.COMMITTEE_AGENTS);
            says(member, "vote", Map.of("member", member, "ownInterest", "no", "vote", vote));
        }
    }

    private String words(String demand, String elected, String agents) {
        says("chair", "motion", Map.of("motion", "keep", demand, List.of("e1", "a1")));
        vote("e", elected);
        vote("a", agents);
        NamedVotes told = new NamedVotes.Reader(colleges, new AccountNames())
                .read(
                        documents,
                        row(
                                JournalKind.BALLOT_OPENED,
                                new BallotOpened("examination", Motion.KEEP, 0, List.copyOf(colleges.keySet()), false)),
                        row(JournalKind.BALLOT_COUNTED, (BallotCounted) null))
                .orElseThrow();
        return PaperSentence.of("minutes-text", "special", Map.of("v", told));
    }

    @Test
    void theVotesOfTheElectedAreNamedAndThoseOfAgentsCounted() {
        assertThat(words("publicBallot", "for against", "for for for against against against"))
                .isEqualTo(
                        "Scrutin public demandé par e1 et un membre du collège des agents. Collège des élus – pour\u00a0: e1\u00a0;"
                                + " contre\u00a0: e2. Collège des agents – pour\u00a0: 3\u00a0; contre\u00a0: 3\u00a0; abstentions\u00a0: 0\u00a0;"
                                + " ne prennent pas part au vote\u00a0: 0.");
    }

    @ParameterizedTest
    @CsvSource({
        "for for against, for",
        "for against, for for against",
        "for against, for for for against",
        // A reader who takes the elected from the total finds all agents on one side.
        "for against, for for for for",
        // The total tells it, and one or two are not told apart all the same.
        "for for, for for"
    })
    void onlyTheTotalIsToldWhereTheVoteOfAnAgentWouldFollow(String elected, String agents) {
        assertThat(words("publicBallot", elected, agents))
                .isEqualTo(
                        "Scrutin public demandé par e1 et un membre du collège des agents. Le vote d’un membre du collège des"
                                + " agents pourrait se déduire de ceux des élus\u00a0: seul le total est donné.");
    }

    @Test
    void ofASecretBallotOnlyWhoDemandedItIsTold() {
        assertThat(words("secretBallot", "for against", "for for for against against against"))
                .isEqualTo(
                        "Scrutin secret demandé par e1 et un membre du collège des agents. Seul le total est donné.");
    }
}
