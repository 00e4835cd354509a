package fr.cadreia.committee.presence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.paper.PaperSentence;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each seat in office stands once in the sentence about who was there for a point, so that its counts add up. */
class PointAttendanceTest {

    private static final BallotRules RULES = new BallotRules(50, 50, true);
    private static final Set<String> SEVEN = Set.of("a", "b", "c", "d", "e", "f", "g");

    private static VotingBody votingBody(Set<String> recused, Set<String> present, Map<String, String> proxies) {
        return new VotingBody(SEVEN, recused, present, proxies, "c", false);
    }

    private static PointAttendance of(VotingBody votingBody, Set<String> inRoom, Set<String> excused) {
        return new PointAttendance(votingBody, inRoom, Map.of(), excused, Set.of());
    }

    private static String words(PointAttendance attendance) {
        return words(attendance, false);
    }

    private static String words(PointAttendance attendance, boolean written) {
        return PaperSentence.of(
                "counts",
                Map.of("seats", attendance, "quorum", attendance.votingBody().quorum(RULES), "written", written));
    }

    @Test
    void theCountsOfAnAssemblyAddUp() {
        PointAttendance attendance = new PointAttendance(
                votingBody(Set.of("a", "b"), Set.of("c", "d", "e"), Map.of("f", "c")),
                Set.of("a", "c", "d", "e"),
                Map.of("g", "a"),
                Set.of("f", "b"),
                Set.of());

        assertThat(attendance.present()).containsExactlyInAnyOrder("a", "c", "d", "e");
        assertThat(attendance.recusedPresent()).containsExactly("a");
        assertThat(attendance.represented()).containsOnlyKeys("f", "g");
        assertThat(attendance.lapsed()).as("its holder is recused").containsOnlyKeys("g");
        assertThat(attendance.excused()).containsExactly("b");
        assertThat(attendance.absent()).isEmpty();
        assertThat(attendance.withdrawn()).isEmpty();
        assertThat(attendance.voters()).isEqualTo(4);
        assertThat(words(attendance))
                .isEqualTo(
                        "Membres en exercice\u00a0: 7 – présents\u00a0: 4, dont 1 déport – représentés\u00a0: 2, dont un pouvoir devenu"
                                + " sans objet – excusés\u00a0: 1 – absents\u00a0: 0 – votants\u00a0: 4 – quorum\u00a0: 3, atteint, calculé sur 5 membres,"
                                + " 2 déports étant déduits");
    }

    @Test
    void aQuorumWithoutRecusalsNeedsNoExplanation() {
        assertThat(words(of(votingBody(Set.of(), Set.of("c", "d", "e"), Map.of()), Set.of("c", "d", "e"), Set.of("a"))))
                .isEqualTo(
                        "Membres en exercice\u00a0: 7 – présents\u00a0: 3 – représentés\u00a0: 0 – excusés\u00a0: 1 – absents\u00a0: 3"
                                + " – votants\u00a0: 3 – quorum\u00a0: 4, non atteint");
    }

    @Test
    void thePersonWhoIsRecusedAndAwayIsCountedAmongTheAbsent() {
        PointAttendance attendance =
                of(votingBody(Set.of("a", "b"), Set.of("c", "d", "e"), Map.of()), Set.of("c", "d", "e"), Set.of());

        assertThat(attendance.absent()).containsExactlyInAnyOrder("a", "b", "f", "g");
        assertThat(words(attendance))
                .contains("présents\u00a0: 3 –", "absents\u00a0: 4, dont 2 déports – votants\u00a0: 3");
    }

    @Test
    void nobodyIsSaidToBeAbsentOfWhomNobodyAsked() {
        VotingBody votingBody = votingBody(Set.of("a", "b"), Set.of("c", "d", "e"), Map.of());
        PointAttendance unasked =
                new PointAttendance(votingBody, Set.of("c", "d", "e"), Map.of(), Set.of(), Set.of("a", "b"));
        PointAttendance oneThere =
                new PointAttendance(votingBody, Set.of("b", "c", "d", "e"), Map.of(), Set.of(), Set.of("a"));

        assertThat(unasked.withdrawn()).containsExactlyInAnyOrder("a", "b");
        assertThat(unasked.absent()).containsExactlyInAnyOrder("f", "g");
        assertThat(words(unasked)).contains("absents\u00a0: 2 – déports\u00a0: 2 – votants\u00a0: 3");
        assertThat(words(oneThere))
                .contains("présents\u00a0: 4, dont 1 déport –", "absents\u00a0: 2 – autres déports\u00a0: 1 –");
    }

    @Test
    void otherRecusalsAreOtherThanThoseAmongThePresentAndTheAbsent() {
        PointAttendance attendance = new PointAttendance(
                votingBody(Set.of("a", "b", "f"), Set.of("c", "d", "e"), Map.of()),
                Set.of("a", "c", "d", "e"),
                Map.of(),
                Set.of(),
                Set.of("f"));

        assertThat(words(attendance))
                .contains(
                        "présents\u00a0: 4, dont 1 déport –",
                        "absents\u00a0: 2, dont 1 déport – autres déports\u00a0: 1 –");
    }

    @Test
    void thePersonWhoGaveAProxyOrAnExcuseDidNotWithdraw() {
        PointAttendance attendance = new PointAttendance(
                votingBody(Set.of("a", "b"), Set.of("c", "d", "e"), Map.of()),
                Set.of("c", "d", "e"),
                Map.of("a", "c"),
                Set.of("b"),
                Set.of("a", "b", "f"));

        assertThat(attendance.withdrawn()).isEmpty();
        assertThat(attendance.excused()).containsExactly("b");
        assertThat(attendance.absent()).containsExactlyInAnyOrder("f", "g");
    }

    @Test
    void severalProxiesFallAtOnce() {
        PointAttendance attendance = of(
                votingBody(Set.of("a"), Set.of("c", "d", "e"), Map.of("f", "a", "g", "a", "b", "c")),
                Set.of("a", "c", "d", "e"),
                Set.of());

        assertThat(attendance.lapsed()).isEqualTo(Map.of("f", "a", "g", "a"));
        assertThat(words(attendance))
                .contains(
                        "représentés\u00a0: 3, dont 2 pouvoirs devenus sans objet – excusés\u00a0: 0 – absents\u00a0: 0 – votants\u00a0: 4",
                        "calculé sur 6 membres, un déport étant déduit");
    }

    @Test
    void aSecondConveningIsSaidToGoWithoutAQuorum() {
        VotingBody second = new VotingBody(SEVEN, Set.of(), Set.of("c", "d"), Map.of(), "c", true);

        assertThat(words(of(second, Set.of("c", "d"), Set.of())))
                .endsWith("votants\u00a0: 2 – seconde convocation, sans condition de quorum\u00a0: 2 présents");
    }

    @Test
    void aConsultationInWritingCountsAnswersAndKnowsNoProxies() {
        PointAttendance attendance = of(votingBody(Set.of(), Set.of("a", "b", "c", "d"), Map.of()), Set.of(), Set.of());

        assertThat(words(attendance, true))
                .isEqualTo("Membres en exercice\u00a0: 7 – réponses\u00a0: 4 – sans réponse\u00a0: 3 – votants\u00a0: 4"
                        + " – quorum\u00a0: 4, atteint");
    }

    @Test
    void oneMemberAloneIsWrittenInTheSingular() {
        VotingBody alone = new VotingBody(Set.of("a", "b"), Set.of("b"), Set.of("a"), Map.of(), "a", false);

        assertThat(words(of(alone, Set.of("a"), Set.of())))
                .endsWith("quorum\u00a0: 2, non atteint, calculé sur 1 membre, un déport étant déduit");
    }
}
