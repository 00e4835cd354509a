package fr.cadreia.committee.presence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.presence.PresenceSheet.Fault;
import fr.cadreia.committee.presence.PresenceSheet.Part;
import fr.cadreia.committee.presence.PresenceSheet.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a presence sheet may not say, and what becomes of its proxies when members come and go. */
class PresenceSheetRulesTest {

    /** The member b is there at a distance, holds the proxy of e and presides where the chair a does not. */
    private static final PresenceSheet SHEET = new PresenceSheet(
            Set.of("a", "b", "c"),
            Set.of("b"),
            "a",
            "b",
            List.of(new Proxy(1, "e", "b"), new Proxy(2, "f", "c")),
            Set.of("e", "g"));

    /** The faults of a sheet of the titulars a, b, c, e and f, whose titular b has the deputy d. */
    private static List<Fault> faults(int proxiesPerMember, Set<String> present, Proxy... proxies) {
        return new PresenceSheet(present, Set.of(), "a", "", List.of(proxies), Set.of())
                .faults(
                        Set.of("a", "b", "c", "d", "e", "f"),
                        Map.of("d", "b"),
                        proxiesPerMember,
                        account -> account.toUpperCase());
    }

    private static Fault present(String message) {
        return new Fault(Part.PRESENT, 0, message);
    }

    private static Fault giver(int number, String message) {
        return new Fault(Part.GIVER, number, message);
    }

    private static Fault holder(int number, String message) {
        return new Fault(Part.HOLDER, number, message);
    }

    @Test
    void aMemberSitsOnceAndAloneInTheSeat() {
        assertThat(faults(1, Set.of("a", "d"), new Proxy(1, "c", "a"))).isEmpty();
        assertThat(faults(1, Set.of("a", "b", "d", "x")))
                .containsExactly(
                        present("D supplée B, qui est présent\u00a0: décochez l’un des deux."),
                        present("X ne siège pas au comité."));
    }

    @Test
    void onlyAnAbsentTitularWhoseSeatIsEmptyGivesAProxyAndOnlyOne() {
        Set<String> there = Set.of("a", "c", "d");

        assertThat(faults(1, there, new Proxy(1, "x", "a")))
                .containsExactly(giver(1, "le pouvoir vient d’un membre titulaire du comité."));
        assertThat(faults(1, Set.of("a", "c"), new Proxy(1, "d", "a")))
                .containsExactly(giver(1, "le pouvoir vient d’un membre titulaire du comité."));
        assertThat(faults(1, there, new Proxy(1, "c", "a")))
                .containsExactly(giver(1, "un membre présent ne donne pas pouvoir."));
        assertThat(faults(1, there, new Proxy(1, "b", "a")))
                .containsExactly(giver(1, "ce membre est suppléé\u00a0: il ne donne pas pouvoir."));
        assertThat(faults(1, Set.of("a", "c"), new Proxy(1, "b", "a"))).isEmpty();
        assertThat(faults(1, there, new Proxy(1, "e", "a"), new Proxy(2, "e", "c")))
                .containsExactly(giver(2, "ce membre a déjà donné pouvoir."));
    }

    @Test
    void aProxyGoesToSomebodyWhoIsThereAndHoldsNoMoreThanTheFrameworkAdmits() {
        Set<String> there = Set.of("a", "c");
        Proxy[] three = {new Proxy(1, "b", "a"), new Proxy(2, "e", "a"), new Proxy(3, "f", "a")};

        assertThat(faults(1, there, new Proxy(1, "b", "e")))
                .containsExactly(holder(1, "le pouvoir va à un membre présent."));
        assertThat(faults(0, there, three[0])).containsExactly(holder(1, "le cadre n’admet pas de pouvoir."));
        assertThat(faults(1, there, three[0], three[1]))
                .containsExactly(holder(2, "A porte déjà un pouvoir, et un membre n’en porte qu’un."));
        assertThat(faults(2, there, three))
                .containsExactly(holder(3, "A porte déjà 2 pouvoirs, et un membre n’en porte pas plus."));
        assertThat(faults(3, there, three)).isEmpty();
    }

    @Test
    void aMemberWhoJoinsGivesNoProxyAnyMore() {
        assertThat(SHEET.joinedBy("e", true))
                .isEqualTo(new PresenceSheet(
                        Set.of("a", "b", "c", "e"),
                        Set.of("b", "e"),
                        "a",
                        "b",
                        List.of(new Proxy(2, "f", "c")),
                        Set.of("g")));
        assertThat(SHEET.joinedBy("e", false).remote()).containsExactly("b");
    }

    @Test
    void aMemberWhoLeavesHoldsNoProxyAnyMoreAndMayGiveOne() {
        assertThat(SHEET.leftBy("b", "a"))
                .isEqualTo(new PresenceSheet(
                        Set.of("a", "c"),
                        Set.of(),
                        "a",
                        "",
                        List.of(new Proxy(2, "f", "c"), new Proxy(3, "b", "a")),
                        Set.of("e", "g")));
        assertThat(SHEET.leftBy("f", "b").proxies())
                .as("another proxy of the same giver")
                .containsExactly(new Proxy(1, "e", "b"), new Proxy(2, "f", "b"));
        assertThat(SHEET.leftBy("c", "").substitute()).isEqualTo("b");
    }

    @Test
    void aSubstituteWhoBecomesChairIsSubstituteNoMore() {
        assertThat(SHEET.presidedBy("b"))
                .extracting(PresenceSheet::chair, PresenceSheet::substitute)
                .containsExactly("b", "");
        assertThat(SHEET.presidedBy("c").substitute()).isEqualTo("b");
    }

    @Test
    void ofACaseItHoldsThoseWhoMayDecideOnIt() {
        assertThat(SHEET.of(List.of("a", "c", "f", "g")))
                .isEqualTo(new PresenceSheet(
                        Set.of("a", "c"), Set.of(), "a", "b", List.of(new Proxy(1, "f", "c")), Set.of("g")));
        assertThat(SHEET.of(List.of("a", "b", "c", "e", "f", "g"))).isEqualTo(SHEET);
    }

    @Test
    void itIsReadFromTheJournalAsItWasWritten() {
        assertThat(PresenceSheet.of(SHEET.recorded(Map.of("c", "titular", "d", "b"))))
                .isEqualTo(SHEET);
        assertThat(SHEET.recorded(Map.of("c", "titular", "d", "b")).deputies()).isEqualTo(Map.of("c", "titular"));
    }
}
