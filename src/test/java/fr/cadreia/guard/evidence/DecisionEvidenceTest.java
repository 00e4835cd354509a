package fr.cadreia.guard.evidence;

import static fr.cadreia.guard.evidence.WrittenJournal.EXAMINATION;
import static fr.cadreia.guard.evidence.WrittenJournal.PROCESS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.Step;
import fr.cadreia.journal.JournalKind;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a journal proves of the committee's decision. */
class DecisionEvidenceTest {

    private static final Map<String, Object> QUORATE = Map.of("quorate", true, "convening", "first");
    private static final Map<String, Object> NOT_QUORATE =
            Map.of("quorate", false, "convening", "first", "leadsTo", "second");
    private static final Map<String, Object> SECOND = Map.of("quorate", true, "convening", "second");

    @ParameterizedTest
    @ValueSource(strings = {"extend", "stop", "sentBack"})
    void anotherDecisionThanToGeneralizeDoesNotServe(String outcome) {
        WrittenJournal journal = second();
        journal.enters(Step.COMMITTEE_DECISION).examines(EXAMINATION, PROCESS, outcome);

        assertThat(journal.missing()).singleElement().asString().contains("n’a pas décidé de généraliser");
    }

    @Test
    void anExaminationThatTheCaseDidNotAskForDoesNotServe() {
        WrittenJournal alone = second().examines(EXAMINATION, "", "generalize");
        WrittenJournal others = second().enters(Step.COMMITTEE_DECISION).examines(EXAMINATION, "another", "generalize");
        WrittenJournal unasked = second().examines(EXAMINATION, PROCESS, "generalize");

        assertThat(alone.missing()).singleElement().asString().contains("n’a pas été demandé");
        assertThat(others.missing()).singleElement().asString().contains("n’a pas été demandé");
        assertThat(unasked.missing()).singleElement().asString().contains("n’a pas été demandé");
    }

    @Test
    void aLaterDecisionReplacesIt() {
        assertThat(WrittenJournal.decided()
                        .examines("examination-2", "reassessment-1", "keep")
                        .missing())
                .singleElement()
                .asString()
                .contains("plus récente");
        assertThat(WrittenJournal.decided().decides("stop").missing()).hasSize(1);
        assertThat(WrittenJournal.decided()
                        .decides("stop")
                        .decides("generalize")
                        .missing())
                .isEmpty();
    }

    @Test
    void anExaminationThatWasGivenUpDecidesNoMore() {
        WrittenJournal journal = second().enters(Step.COMMITTEE_DECISION)
                .convenes(EXAMINATION, PROCESS)
                .does(Step.ASSESSMENT)
                .does(Step.SECOND_READING)
                .enters(Step.COMMITTEE_DECISION)
                .votes(EXAMINATION, "generalize")
                .files(EXAMINATION, "generalize");

        assertThat(journal.missing()).hasSize(1);
    }

    @Test
    void withoutQuorumThereIsNoDecision() {
        assertThat(quorum(NOT_QUORATE).missing()).singleElement().asString().contains("quorum");
    }

    @Test
    void aQuorumIsOfMembersWhoCountEachInASeatOfTheElectorate() {
        assertThat(counting("chair", "elected1", "elected2", "agent").missing())
                .as("an outsider")
                .hasSize(1);
        assertThat(counting("chair", "deputy1", "elected1").missing())
                .as("titular and deputy in one seat")
                .hasSize(1);
        assertThat(counting("chair", "recused", "elected1").missing())
                .as("of the proposer's side")
                .hasSize(1);
        assertThat(counting("chair", "deputyOfRecused", "elected1").missing())
                .as("in a seat that does not count")
                .hasSize(1);
        assertThat(counting("chair", "deputy1", "elected2").missing())
                .as("only the chair is there")
                .hasSize(1);
        assertThat(counting("chair", "elected1").missing()).isEmpty();
    }

    /** Where the chair and the first elected member are there, and these accounts are said to count. */
    private static WrittenJournal counting(String... members) {
        return second().enters(Step.COMMITTEE_DECISION)
                .committee(
                        JournalKind.EXAMINATION_OPENED,
                        EXAMINATION,
                        Map.of(
                                "caller",
                                PROCESS,
                                "members",
                                List.of("chair", "elected1", "elected2", "recused"),
                                "recused",
                                List.of("recused"),
                                "deputies",
                                Map.of("deputy1", "elected1", "deputyOfRecused", "recused")))
                .committee(
                        JournalKind.QUORUM_CHECKED, EXAMINATION, Map.of("quorate", true, "counting", List.of(members)))
                .votes(EXAMINATION, "generalize")
                .files(EXAMINATION, "generalize");
    }

    @Test
    void aSecondConveningNeedsAFirstWithoutQuorum() {
        assertThat(quorum(SECOND).missing()).singleElement().asString().contains("quorum");
        assertThat(quorum(NOT_QUORATE, SECOND).missing()).isEmpty();
        assertThat(quorum(Map.of("quorate", false, "leadsTo", "first"), SECOND).missing())
                .as("missed before its time")
                .hasSize(1);
        assertThat(quorum(NOT_QUORATE, Map.of("quorate", false, "convening", "second", "leadsTo", "first"), SECOND)
                        .missing())
                .as("missed for an impediment, which leads to a first session")
                .hasSize(1);
        assertThat(quorum(QUORATE, SECOND).missing()).hasSize(1);
    }

    @Test
    void aQuorumThatIsLostOrASessionThatIsAdjournedMustBeConvenedAgain() {
        assertThat(quorumAnd(Map.of("status", "noQuorum", "leadsTo", "second"), SECOND)
                        .missing())
                .isEmpty();
        assertThat(quorumAnd(Map.of("status", "noQuorum", "leadsTo", "first"), SECOND)
                        .missing())
                .as("missed before its time")
                .hasSize(1);
        assertThat(quorumAnd(Map.of("status", "debateRequested"), SECOND).missing())
                .hasSize(1);
        assertThat(quorumAnd(Map.of("status", "debateRequested"), QUORATE).missing())
                .isEmpty();
        assertThat(quorumAnd(Map.of("status", "noQuorum", "leadsTo", "second"), NOT_QUORATE)
                        .missing())
                .hasSize(1);
        WrittenJournal adjourned = begun(QUORATE)
                .committee(JournalKind.RESULT_RECORDED, EXAMINATION, Map.of("next", "adjourn"))
                .votes(EXAMINATION, "generalize")
                .files(EXAMINATION, "generalize");
        assertThat(adjourned.missing()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"counted,REJECTED", "counted,TIED", "counted,NO_VOTE", "noQuorum,ADOPTED", "debateRequested,ADOPTED"})
    void theBallotMustHaveAdoptedTheMotion(String status, String verdict) {
        WrittenJournal journal = begun(QUORATE)
                .committee(JournalKind.BALLOT_OPENED, EXAMINATION, Map.of("motion", "generalize"))
                .committee(
                        JournalKind.BALLOT_COUNTED,
                        EXAMINATION,
                        Map.of("status", status, "verdict", verdict, "chair", "chair"))
                .committee(JournalKind.QUORUM_CHECKED, EXAMINATION, QUORATE)
                .records(EXAMINATION, "generalize", "chair", "committee-chair")
                .files(EXAMINATION, "generalize");

        assertThat(journal.missing()).singleElement().asString().contains("n’a pas adopté");
    }

    /** Nobody may learn how the chair voted: a tie decides nothing. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theChairHasNoCastingVoteInASecretBallot(boolean secret) {
        WrittenJournal journal = begun(QUORATE)
                .committee(
                        JournalKind.BALLOT_OPENED,
                        EXAMINATION,
                        Map.of("motion", "generalize", "secret", secret, "voters", List.of("chair", "elected1")))
                .committee(
                        JournalKind.BALLOT_COUNTED,
                        EXAMINATION,
                        Map.of(
                                "status", "counted",
                                "verdict", "ADOPTED_BY_CASTING_VOTE",
                                "votes", Map.of("for", 1, "against", 1),
                                "chair", "chair"))
                .records(EXAMINATION, "generalize", "chair", "committee-chair")
                .files(EXAMINATION, "generalize");

        assertThat(journal.missing().isEmpty()).isEqualTo(!secret);
    }

    @Test
    void theMotionThatWasVotedIsTheOneThatWasRecordedAndFiled() {
        assertThat(begun(QUORATE)
                        .votes(EXAMINATION, "stop")
                        .files(EXAMINATION, "generalize")
                        .missing())
                .hasSize(1);
        WrittenJournal reopened = begun(QUORATE)
                .votes(EXAMINATION, "generalize")
                .committee(JournalKind.BALLOT_OPENED, EXAMINATION, Map.of("motion", "generalize"))
                .files(EXAMINATION, "generalize");
        assertThat(reopened.missing()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 3, Long.MAX_VALUE})
    void theVotesAreThoseOfVoters(long votes) {
        WrittenJournal journal = begun(QUORATE)
                .committee(JournalKind.BALLOT_OPENED, EXAMINATION, Map.of("motion", "generalize"))
                .committee(
                        JournalKind.BALLOT_COUNTED,
                        EXAMINATION,
                        Map.of(
                                "status", "counted",
                                "verdict", "ADOPTED",
                                "votes", Map.of("for", votes, "abstain", votes),
                                "chair", "chair"))
                .records(EXAMINATION, "generalize", "chair", "committee-chair")
                .files(EXAMINATION, "generalize");

        assertThat(journal.missing()).singleElement().asString().contains("n’a pas adopté");
    }

    @Test
    void theCastingVoteServes() {
        WrittenJournal journal = counted("elected1").records(EXAMINATION, "generalize", "chair", "committee-chair");

        assertThat(journal.files(EXAMINATION, "generalize").missing()).isEmpty();
    }

    @Test
    void theResultIsRecordedByTheChairOrThePersonWhoPresided() {
        assertThat(counted("elected1")
                        .records(EXAMINATION, "generalize", "elected1", "committee-elected")
                        .files(EXAMINATION, "generalize")
                        .missing())
                .isEmpty();
        assertThat(counted("elected1")
                        .records(EXAMINATION, "generalize", "elected2", "committee-elected")
                        .files(EXAMINATION, "generalize")
                        .missing())
                .singleElement()
                .asString()
                .contains("présidence");
        assertThat(counted("secretary")
                        .records(EXAMINATION, "generalize", "secretary", "committee-secretary")
                        .files(EXAMINATION, "generalize")
                        .missing())
                .hasSize(1);
        assertThat(counted("chair").files(EXAMINATION, "generalize").missing()).hasSize(1);
    }

    @Test
    void theExtractIsOnFileWithTheHashThatTheJournalNames() {
        assertThat(begun(QUORATE).votes(EXAMINATION, "generalize").missing()).hasSize(1);
        WrittenJournal forged = begun(QUORATE)
                .votes(EXAMINATION, "generalize")
                .files(EXAMINATION, "generalize", "Extrait", DigestUtils.sha256Hex("Autre extrait"));
        assertThat(forged.missing()).singleElement().asString().contains("extrait");
        WrittenJournal absent = begun(QUORATE)
                .votes(EXAMINATION, "generalize")
                .committee(
                        JournalKind.EXTRACT_FILED,
                        EXAMINATION,
                        Map.of("number", 1, "outcome", "generalize", "sha256", DigestUtils.sha256Hex("Extrait")));
        assertThat(absent.missing()).singleElement().asString().contains("extrait");
    }

    private static WrittenJournal counted(String chair) {
        return begun(QUORATE)
                .committee(JournalKind.BALLOT_OPENED, EXAMINATION, Map.of("motion", "generalize"))
                .committee(
                        JournalKind.BALLOT_COUNTED,
                        EXAMINATION,
                        Map.of(
                                "status",
                                "counted",
                                "verdict",
                                "ADOPTED_BY_CASTING_VOTE",
                                "votes",
                                Map.of("for", 1, "against", 1),
                                "chair",
                                chair));
    }

    @SafeVarargs
    private static WrittenJournal quorum(Map<String, Object>... checks) {
        return begun(checks).votes(EXAMINATION, "generalize").files(EXAMINATION, "generalize");
    }

    private static WrittenJournal quorumAnd(Map<String, Object> count, Map<String, Object> check) {
        return begun(QUORATE)
                .committee(JournalKind.BALLOT_OPENED, EXAMINATION, Map.of("motion", "generalize"))
                .committee(JournalKind.BALLOT_COUNTED, EXAMINATION, count)
                .committee(JournalKind.QUORUM_CHECKED, EXAMINATION, check)
                .votes(EXAMINATION, "generalize")
                .files(EXAMINATION, "generalize");
    }

    @SafeVarargs
    private static WrittenJournal begun(Map<String, Object>... checks) {
        WrittenJournal journal = second().enters(Step.COMMITTEE_DECISION)
                .committee(JournalKind.EXAMINATION_OPENED, EXAMINATION, Map.of("caller", PROCESS));
        for (Map<String, Object> check : checks) {
            journal.committee(JournalKind.QUORUM_CHECKED, EXAMINATION, check);
        }
        return journal;
    }

    /** Up to the second reading. */
    private static WrittenJournal second() {
        WrittenJournal journal = WrittenJournal.opened();
        for (Step step : Step.values()) {
            if (step == Step.COMMITTEE_DECISION) {
                break;
            }
            journal.does(step);
        }
        return journal;
    }
}
