package fr.cadreia.committee.presence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.presence.PresenceAt.Point;
import fr.cadreia.committee.presence.PresenceSheet.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Who counts at one moment of a session, for a point and for the session as a whole. */
class PresenceAtTest {

    private static final Instant MOMENT = Instant.parse("2026-12-03T13:00:00Z");
    private static final Predicate<String> EVERYBODY = member -> true;

    private static PresenceSheet sheet(Set<String> present, Map<String, String> proxies, Set<String> excused) {
        List<Proxy> lines = proxies.entrySet().stream()
                .map(proxy -> new Proxy(1, proxy.getKey(), proxy.getValue()))
                .toList();
        return new PresenceSheet(present, Set.of(), "a", "", lines, excused);
    }

    /** The titular b is recused, and the deputy d sits in that seat. */
    private static Set<String> thereOf(Set<String> present, Predicate<String> inOffice) {
        Electorate replacing = new Electorate(List.of("a", "b"), List.of("b"), Map.of("d", "b"), true);
        return new PresenceAt(MOMENT, sheet(present, Map.of(), Set.of()), List.of("a"), Map.of("d", "b"), Set.of())
                .votingBody(new Point(replacing, List.of("b"), inOffice, "a", false))
                .present();
    }

    @Test
    void aDeputyWhoCameOrIsStillInOfficeFillsTheSeat() {
        assertThat(thereOf(Set.of("a", "d"), "a"::equals))
                .as("in office when the sheet was written")
                .containsExactlyInAnyOrder("a", "d");
        assertThat(thereOf(Set.of("a"), EVERYBODY)).containsExactly("a");
        assertThat(thereOf(Set.of("a"), "a"::equals)).as("nobody decides alone").isEmpty();
        assertThat(thereOf(Set.of("a", "stranger"), EVERYBODY)).containsExactly("a");
    }

    @Test
    void aMemberRecusedSinceTheCaseGotItsSheetIsThereAndDoesNotCount() {
        PresenceAt present = new PresenceAt(
                MOMENT,
                sheet(Set.of("a", "b", "c"), Map.of("e", "a", "f", "b"), Set.of()),
                List.of("a", "b", "c", "e", "f"),
                Map.of(),
                Set.of());
        Electorate electorate = new Electorate(List.of("a", "b", "c", "e", "f"), List.of("b"), Map.of(), false);

        assertThat(present.votingBody(new Point(electorate, List.of("b", "c", "stranger"), EVERYBODY, "a", true)))
                .isEqualTo(new VotingBody(
                        Set.of("a", "b", "c", "e", "f"),
                        Set.of("b", "c"),
                        Set.of("a", "c"),
                        Map.of("e", "a"),
                        "a",
                        true));
    }

    @Test
    void ofTheWholeSessionOnlyThoseAreRecusedAboutWhomItsSheetSaysNothing() {
        PresenceAt present = new PresenceAt(
                MOMENT,
                sheet(Set.of("a", "b", "c"), Map.of("e", "a", "f", "a"), Set.of()),
                List.of("a", "b", "c", "e", "f", "g"),
                Map.of(),
                Set.of("g"));

        assertThat(present.votingBody(member -> !Set.of("c", "f").contains(member), true))
                .as("those who have left the committee since are there no more")
                .isEqualTo(new VotingBody(
                        Set.of("a", "b", "c", "e", "f", "g"),
                        Set.of("g"),
                        Set.of("a", "b"),
                        Map.of("e", "a", "f", "a"),
                        "a",
                        true));
    }

    @Test
    void aWrittenConsultationSaysNothingOfThoseWhomItDoesNotAsk() {
        PresenceAt asked = PresenceAt.consulted(
                MOMENT, sheet(Set.of("a", "b"), Map.of(), Set.of("c")), List.of("a", "b", "c", "e"));
        PointAttendance attendance = asked.attendance(asked.votingBody(EVERYBODY, false));

        assertThat(asked.unlisted()).containsExactlyInAnyOrder("c", "e");
        assertThat(attendance.present()).containsExactlyInAnyOrder("a", "b");
        assertThat(attendance.excused()).containsExactly("c");
        assertThat(attendance.withdrawn()).containsExactly("e");
    }
}
