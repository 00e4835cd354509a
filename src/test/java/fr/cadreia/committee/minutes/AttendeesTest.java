package fr.cadreia.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import fr.cadreia.committee.mandate.CommitteeChairs;
import fr.cadreia.committee.minutes.Attendees.Attendee;
import fr.cadreia.committee.minutes.Attendees.GivenTo;
import fr.cadreia.committee.minutes.OpeningQuorum.Counts;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.committee.paper.PaperSentence;
import fr.cadreia.committee.presence.PlayedSession;
import fr.cadreia.committee.presence.Quorum;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.committee.presence.SessionPresence.Change;
import fr.cadreia.committee.session.Session;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Setting;
import fr.cadreia.grant.Grant;
import fr.cadreia.grant.Grants;
import fr.cadreia.grant.Title;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Who was there, and when: one fold of the session's rows, told in sentences, in columns and in numbers. */
class AttendeesTest {

    private static final LocalDate DAY = PlayedSession.DAY;

    private final PlayedSession session = new PlayedSession();
    private List<Grant> rights = List.of();

    /** Each account is called after itself; the person who presides comes first. */
    private final Naming names = new Naming() {

        @Override
        public Named of(String account, LocalDate day) {
            return new Named("", account.substring(0, 1).toUpperCase() + account.substring(1), "");
        }

        @Override
        public Comparator<String> precedence(LocalDate day) {
            return Comparator.comparing((String account) -> !chairs().on(day).contains(account))
                    .thenComparing(Comparator.naturalOrder());
        }
    };

    private Attendees attendees() {
        return new Attendees(session.rows(), Set.of(), chairs()::on, names);
    }

    private Counts counts() {
        return Counts.of(SessionPresence.of(session.rows()).seats());
    }

    private CommitteeChairs chairs() {
        Grants grants = mock(Grants.class);
        given(grants.ofCommittee()).willReturn(rights);
        return new CommitteeChairs(grants);
    }

    private Attendee member(String name) {
        return attendees().members().stream()
                .filter(member -> member.person().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String said(String fragment, Attendee member) {
        return PaperSentence.of(fragment, Map.of("m", member));
    }

    private String presence(String name) {
        return said("presence", member(name));
    }

    /** A column of the line of the presence sheet as it is printed. */
    private String column(String fragment, String name) {
        return PaperSentence.of("attendance", fragment, Map.of("m", member(name)));
    }

    private static String proxies(List<GivenTo> given) {
        return PaperSentence.of("proxies", Map.of("given", given));
    }

    private Stream<Tuple> lines() {
        return attendees().members().stream()
                .map(member -> tuple(member.person().name(), said("seat", member), said("presence", member)));
    }

    @Test
    void aProxyThatMovesStandsWithBothOfItsHolders() {
        session.proxy("dora", "brune").opens("anne", "brune", "carl").corrects("14:30", "dora", Change.PROXY, "carl");

        assertThat(column("proxy", "Dora"))
                .isEqualTo("Brune jusqu’à 14\u00a0h\u00a030\u00a0; Carl à partir de 14\u00a0h\u00a030");
        assertThat(column("state", "Dora")).isEqualTo("Représenté");
        assertThat(presence("Dora"))
                .isEqualTo("Représenté, pouvoir à Brune jusqu’à 14\u00a0h\u00a030,"
                        + " pouvoir à Carl à partir de 14\u00a0h\u00a030");
        assertThat(proxies(attendees().proxies())).isEqualTo("Dora à Brune");
        assertThat(proxies(attendees().standingProxies())).isEqualTo("Dora à Carl");
    }

    @Test
    void everyArrivalAndEveryDepartureStandsOnTheSheet() {
        session.opens("anne", "brune", "carl").corrects("15:00", "brune", Change.LEFT, "anne");
        session.arrivesAtADistance("16:00", "brune").corrects("17:00", "brune", Change.LEFT, "");

        assertThat(column("arrival", "Brune")).isEqualTo("16\u00a0h\u00a000");
        assertThat(column("departure", "Brune")).isEqualTo("15\u00a0h\u00a000\u00a0; 17\u00a0h\u00a000");
        assertThat(column("state", "Brune")).isEqualTo("Présent sur place et à distance");
        assertThat(column("proxy", "Brune")).isEqualTo("Anne à partir de 15\u00a0h\u00a000 jusqu’à 16\u00a0h\u00a000");
        assertThat(column("signed", "Brune")).isEqualTo("constaté par le secrétariat");
        assertThat(presence("Brune"))
                .isEqualTo("Présent sur place jusqu’à 15\u00a0h\u00a000, puis à distance à partir de 16\u00a0h\u00a000"
                        + " jusqu’à 17\u00a0h\u00a000"
                        + " (pouvoir à Anne à partir de 15\u00a0h\u00a000 jusqu’à 16\u00a0h\u00a000)");
    }

    @Test
    void everyDeputyWhoSatStandsUnderTheTitular() {
        session.deputy("fay", "dora").opens("anne", "brune", "fay").corrects("15:00", "fay", Change.LEFT, "");
        session.deputy("gus", "dora").corrects("15:10", "gus", Change.ARRIVED, "");

        assertThat(lines())
                .contains(
                        tuple("Dora", "Titulaire", "Suppléé"),
                        tuple("Fay", "Suppléant de Dora", "Présent sur place jusqu’à 15\u00a0h\u00a000"),
                        tuple("Gus", "Suppléant de Dora", "Présent sur place à partir de 15\u00a0h\u00a010"));
        assertThat(counts()).isEqualTo(new Counts(5, 3, 0, 0, 2, 0));
    }

    @Test
    void whoseDeputyWasForgottenOnTheSheetGaveNoProxy() {
        session.proxy("dora", "carl").opens("anne", "brune", "carl").corrects("14:10", "dora", Change.PROXY, "");
        session.deputy("fay", "dora").corrects("14:11", "fay", Change.FORGOTTEN, "");

        assertThat(attendees().proxies()).isEmpty();
        assertThat(column("proxy", "Dora")).isEmpty();
        assertThat(lines())
                .contains(
                        tuple("Dora", "Titulaire", "Suppléé"), tuple("Fay", "Suppléant de Dora", "Présent sur place"));
        assertThat(counts()).isEqualTo(new Counts(5, 4, 0, 0, 1, 0));
    }

    @Test
    void theCountsFollowTheErrorsOfTheSheet() {
        session.proxy("dora", "carl")
                .excused("dora")
                .opens("anne", "brune", "carl")
                .corrects("14:10", "carl", Change.MISTAKEN, "brune")
                .corrects("14:20", "ezra", Change.FORGOTTEN, "");

        assertThat(counts())
                .as("Anne, Brune and Ezra; Carl by Brune; Dora, whose holder was not there")
                .isEqualTo(new Counts(5, 3, 1, 1, 0, 0));
        assertThat(presence("Carl")).isEqualTo("Représenté, pouvoir à Brune");
        assertThat(presence("Dora")).isEqualTo("Excusé");
        assertThat(presence("Ezra")).isEqualTo("Présent sur place");
        assertThat(proxies(attendees().proxies())).isEqualTo("Carl à Brune");
    }

    @Test
    void theQuorumIsThatOfTheVersionThatWasInForceOnTheDay() {
        session.opens("anne", "brune", "carl");
        Frameworks frameworks =
                FirstVersion.frameworks(new AuthorityClock(InstantSource.fixed(Instant.parse("2026-12-05T10:00:00Z"))));
        LocalDate next = LocalDate.of(2027, 1, 1);
        frameworks.adopt(frameworks
                .latest()
                .revised("2027-1", next, Map.of(), Map.of(Setting.QUORUM_PERCENT, 90), "Délibération", ""));

        Session prepared = Session.prepared("2026-03", DAY.atTime(14, 0), "Salle", "");
        assertThat(OpeningQuorum.of(prepared, session.rows(), frameworks).quorum())
                .isEqualTo(new Quorum(3, 3, 5));
    }

    @Test
    void theMemberWhoPresidedThenStandsFirst() {
        rights = List.of(
                chairing("carl", DAY.minusYears(1), DAY.plusMonths(1)),
                chairing("anne", DAY.plusMonths(1), DAY.plusYears(1)));
        session.opens("anne", "brune", "carl");

        assertThat(attendees().members())
                .extracting(member -> member.person().name())
                .containsExactly("Carl", "Anne", "Brune", "Dora", "Ezra");
        assertThat(said("seat", member("Carl"))).isEqualTo("Titulaire, présidence du comité");
        assertThat(said("seat", member("Anne"))).isEqualTo("Titulaire");
    }

    private static Grant chairing(String account, LocalDate from, LocalDate until) {
        return new Grant(
                0,
                account,
                Role.COMMITTEE_CHAIR,
                "",
                Title.NONE,
                from,
                Optional.of(until),
                Optional.of(until),
                "Arrêté",
                "admin",
                "guarantor",
                Instant.EPOCH);
    }
}
