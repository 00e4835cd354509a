package fr.cadreia.committee.presence;

import static fr.cadreia.committee.presence.PlayedSession.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.cadreia.committee.presence.SeatPresence.GivenProxy;
import fr.cadreia.committee.presence.SeatPresence.Member;
import fr.cadreia.committee.presence.SeatPresence.Span;
import fr.cadreia.committee.presence.SeatPresence.State;
import fr.cadreia.committee.presence.SeatPresence.Stay;
import fr.cadreia.committee.presence.SessionPresence.Change;
import fr.cadreia.committee.presence.SessionPresence.Outing;
import fr.cadreia.committee.presence.SessionPresence.Presiding;
import fr.cadreia.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A session is one timeline of who is there: it is read at a moment, and what is noted later changes nothing of it. */
class SessionPresenceTest {

    private static final Span WHOLE = span("", "");

    private final PlayedSession session = new PlayedSession();

    /** Each is empty for the opening and the end. */
    private static Span span(String from, String until) {
        return new Span(moment(from), moment(until));
    }

    private static Optional<Instant> moment(String time) {
        return Optional.of(time).filter(said -> !said.isEmpty()).map(PlayedSession::at);
    }

    private SeatPresence seat(String titular) {
        return session.presence().seats().stream()
                .filter(seat -> seat.titular().account().equals(titular))
                .findFirst()
                .orElseThrow();
    }

    private Member member(String titular) {
        return seat(titular).titular();
    }

    private Map<String, State> states() {
        return session.presence().seats().stream()
                .collect(Collectors.toMap(seat -> seat.titular().account(), SeatPresence::atTheOpening));
    }

    @Test
    void beforeItOpensNobodyIsThere() {
        SessionPresence before = session.opens("anne", "brune").presence().until(at("13:59"));

        assertThat(before.now()).isEqualTo(PresenceAt.before(List.of()));
        assertThat(before.now().isGiven()).isFalse();
        assertThat(before.opening()).isEmpty();
        assertThat(before.chairs()).isEmpty();
        assertThat(before.seats()).isEmpty();
    }

    @Test
    void itIsReadAtAMoment() {
        session.proxy("dora", "brune")
                .opens("anne", "brune", "carl")
                .corrects("15:00", "brune", Change.LEFT, "anne")
                .arrivesAtADistance("16:00", "brune")
                .corrects("17:00", "dora", Change.PROXY, "carl");

        assertThat(Stream.of("13:59", "14:00", "15:00", "15:59", "16:00", "17:00")
                        .map(time -> session.presence().at(at(time)).sheet()))
                .extracting(PresenceSheet::present, PresenceSheet::remote, PresenceSheet::holders)
                .containsExactly(
                        tuple(Set.of(), Set.of(), Map.of()),
                        tuple(Set.of("anne", "brune", "carl"), Set.of(), Map.of("dora", "brune")),
                        tuple(Set.of("anne", "carl"), Set.of(), Map.of("brune", "anne")),
                        tuple(Set.of("anne", "carl"), Set.of(), Map.of("brune", "anne")),
                        tuple(Set.of("anne", "brune", "carl"), Set.of("brune"), Map.of()),
                        tuple(Set.of("anne", "brune", "carl"), Set.of("brune"), Map.of("dora", "carl")));
        assertThat(session.presence().now()).isEqualTo(session.presence().at(at("23:00")));
        assertThat(session.presence().now().isGiven()).isTrue();
        assertThat(session.presence().until(at("15:00")).corrections())
                .extracting(correction -> correction.event().member())
                .containsExactly("brune");
    }

    @Test
    void aMemberWhoLeavesAndComesBackWasThereTwice() {
        session.opens("anne", "brune")
                .corrects("15:00", "brune", Change.LEFT, "anne")
                .arrivesAtADistance("16:00", "brune")
                .corrects("17:00", "brune", Change.LEFT, "");

        assertThat(member("brune").stays())
                .containsExactly(new Stay(false, span("", "15:00")), new Stay(true, span("16:00", "17:00")));
        assertThat(member("brune").proxies()).containsExactly(new GivenProxy("anne", span("15:00", "16:00")));
        assertThat(member("brune").lastHolder()).isEmpty();
        assertThat(member("anne").stays()).containsExactly(new Stay(false, WHOLE));
    }

    @Test
    void aProxyCountsFromItsOwnMomentUntilAnotherIsNoted() {
        session.proxy("dora", "brune")
                .proxy("ezra", "anne")
                .opens("anne", "brune", "carl")
                .corrects("14:30", "dora", Change.PROXY, "carl")
                .corrects("14:35", "ezra", Change.PROXY, "brune");
        assertThat(member("dora").lastHolder()).hasValue("carl");
        session.corrects("14:40", "dora", Change.PROXY, "");

        assertThat(member("dora").proxies())
                .containsExactly(
                        new GivenProxy("brune", span("", "14:30")), new GivenProxy("carl", span("14:30", "14:40")));
        assertThat(member("dora").holderAtTheOpening()).hasValue("brune");
        assertThat(member("dora").lastHolder()).isEmpty();
        assertThat(member("ezra").proxies())
                .containsExactly(new GivenProxy("anne", span("", "14:35")), new GivenProxy("brune", span("14:35", "")));
    }

    @Test
    void aForgottenMemberWasThereFromTheOpeningOnAndGaveNoProxy() {
        session.proxy("dora", "carl")
                .opens("anne", "brune", "carl")
                .corrects("14:10", "dora", Change.ARRIVED, "")
                .corrects("14:20", "dora", Change.LEFT, "carl")
                .corrects("14:30", "dora", Change.FORGOTTEN, "");

        assertThat(member("dora").stays()).containsExactly(new Stay(false, WHOLE));
        assertThat(member("dora").proxies()).isEmpty();
    }

    @Test
    void theTitularOfAForgottenDeputyGaveNoProxyEither() {
        session.proxy("dora", "carl")
                .proxy("ezra", "anne")
                .opens("anne", "carl")
                .corrects("14:10", "dora", Change.PROXY, "")
                .deputy("fay", "dora")
                .corrects("14:11", "fay", Change.FORGOTTEN, "");

        assertThat(seat("dora").deputies()).extracting(Member::account).containsExactly("fay");
        assertThat(member("dora").proxies()).isEmpty();
        assertThat(member("ezra").proxies()).isNotEmpty();
    }

    @Test
    void aMemberTickedByMistakeWasNeverThereAndHeldNoProxy() {
        session.proxy("carl", "anne")
                .proxy("dora", "brune")
                .opens("anne", "brune")
                .corrects("14:10", "carl", Change.ARRIVED, "")
                .corrects("14:20", "ezra", Change.PROXY, "carl")
                .corrects("14:25", "dora", Change.PROXY, "anne")
                .corrects("14:30", "carl", Change.MISTAKEN, "brune");

        assertThat(member("carl").wasThere()).isFalse();
        assertThat(member("carl").proxies()).containsExactly(new GivenProxy("brune", WHOLE));
        assertThat(member("ezra").proxies()).isEmpty();
        assertThat(member("dora").proxies())
                .containsExactly(new GivenProxy("brune", span("", "14:25")), new GivenProxy("anne", span("14:25", "")));
    }

    @Test
    void onlyErrorsAndProxiesNeedAReason() {
        assertThat(Change.values())
                .filteredOn(Change::needsReason)
                .containsExactly(Change.FORGOTTEN, Change.MISTAKEN, Change.PROXY);
    }

    @Test
    void aSeatNamesTheDeputiesWhoSatInIt() {
        session.deputy("fay", "dora")
                .deputy("gus", "dora")
                .deputy("hugo", "dora")
                .opens("anne", "fay")
                .corrects("15:00", "fay", Change.LEFT, "")
                .corrects("15:10", "gus", Change.ARRIVED, "")
                .corrects("15:20", "hugo", Change.ARRIVED, "")
                .corrects("15:30", "hugo", Change.MISTAKEN, "");

        assertThat(session.presence().seats())
                .extracting(
                        seat -> seat.titular().account(),
                        seat -> seat.deputies().stream().map(Member::account).toList())
                .containsExactly(
                        tuple("anne", List.of()),
                        tuple("brune", List.of()),
                        tuple("carl", List.of()),
                        tuple("dora", List.of("fay", "gus")),
                        tuple("ezra", List.of()));
    }

    @Test
    void eachSeatIsCountedOnceAsTheSessionOpens() {
        session.proxy("brune", "anne")
                .excused("brune", "carl")
                .deputy("fay", "dora")
                .unlisted("ezra")
                .opens("anne", "fay");
        assertThat(states())
                .isEqualTo(Map.of(
                        "anne", State.PRESENT,
                        "brune", State.REPRESENTED,
                        "carl", State.EXCUSED,
                        "dora", State.PRESENT,
                        "ezra", State.RECUSED));
        assertThat(seat("dora").hasDeputyAtTheOpening()).isTrue();

        session.corrects("15:00", "carl", Change.ARRIVED, "")
                .corrects("15:05", "brune", Change.ARRIVED, "")
                .corrects("15:10", "anne", Change.LEFT, "carl")
                .corrects("15:15", "ezra", Change.PROXY, "carl");
        assertThat(states())
                .as("what happens later changes nothing, but Ezra was asked")
                .isEqualTo(Map.of(
                        "anne", State.PRESENT,
                        "brune", State.REPRESENTED,
                        "carl", State.EXCUSED,
                        "dora", State.PRESENT,
                        "ezra", State.ABSENT));

        session.corrects("15:20", "fay", Change.MISTAKEN, "")
                .deputy("gus", "dora")
                .corrects("15:30", "gus", Change.ARRIVED, "");
        assertThat(states()).containsEntry("dora", State.ABSENT);
        assertThat(seat("dora").hasDeputyAtTheOpening()).isFalse();
    }

    @Test
    void thePresenceAtTheOpeningHasTheErrorsOfTheFirstSheetPutRight() {
        session.deputy("fay", "dora")
                .unlisted("ezra")
                .opens("anne", "fay")
                .corrects("14:10", "brune", Change.FORGOTTEN, "")
                .corrects("15:00", "carl", Change.ARRIVED, "")
                .corrects("15:10", "anne", Change.LEFT, "");

        PresenceAt opening = session.presence().atTheOpening();
        assertThat(opening)
                .isEqualTo(new PresenceAt(
                        at("14:00"),
                        new PresenceSheet(Set.of("anne", "brune", "fay"), Set.of(), "anne", "", List.of(), Set.of()),
                        List.of("anne", "brune", "carl", "dora", "ezra"),
                        Map.of("fay", "dora"),
                        Set.of("ezra")));
        assertThat(opening.votingBody(member -> true, false).counting())
                .containsExactlyInAnyOrder("anne", "brune", "carl", "fay");
    }

    @Test
    void aSheetSaysNothingOfTheUnlistedUntilOneIsCorrected() {
        session.unlisted("dora", "ezra").opens("anne", "brune").corrects("15:00", "dora", Change.ARRIVED, "");

        assertThat(session.presence().at(at("14:59")).unlisted()).containsExactlyInAnyOrder("dora", "ezra");
        assertThat(session.presence().now().unlisted()).containsExactly("ezra");
    }

    @Test
    void aNewChairPresidesFromTheCorrectionOn() {
        session.opens("anne", "brune", "carl")
                .corrects("14:30", "carl", Change.LEFT, "")
                .corrects("15:00", "anne", Change.LEFT, "")
                .corrects("15:30", "anne", Change.ARRIVED, "");

        assertThat(session.presence().chairs())
                .containsExactly(
                        new Presiding("anne", Optional.empty()), new Presiding("brune", Optional.of(at("15:00"))));
    }

    @Test
    void membersLeaveTheRoomForACaseAndComeBack() {
        session.opens("anne", "brune", "carl", "dora")
                .leavesFor("A", "14:10", "anne")
                .leavesFor("A", "14:11", "brune")
                .leavesFor("B", "14:12", "carl")
                .comesBack("14:20", "brune")
                .comesBack("14:21", "dora");
        List<JournalEntry> rows = session.rows();

        assertThat(session.presence().outings("A"))
                .as("those who came back first")
                .containsExactly(
                        new Outing("brune", rows.get(2), Optional.of(at("14:20"))),
                        new Outing("anne", rows.get(1), Optional.empty()));
        assertThat(session.presence().outings("B")).containsExactly(new Outing("carl", rows.get(3), Optional.empty()));
        assertThat(session.presence().out()).containsExactly("anne", "carl");
        assertThat(session.presence().until(at("14:10")).out()).containsExactly("anne");
    }
}
