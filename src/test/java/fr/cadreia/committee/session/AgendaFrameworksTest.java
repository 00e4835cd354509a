package fr.cadreia.committee.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.presence.PresenceSheet;
import fr.cadreia.committee.presence.PresenceSheet.Proxy;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Setting;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a session asks for when the framework has changed since the examinations of its points opened. */
class AgendaFrameworksTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final AgendaItem OLD = new AgendaItem("IA-2026-0001", true);
    private static final AgendaItem NEW = new AgendaItem("IA-2027-0001", true);

    private final AuthorityClock clock = mock();
    private final Frameworks frameworks = FirstVersion.frameworks(clock);
    private final String before = frameworks.latest().number();
    private final Examinations examinations = mock();
    private final AgendaFrameworks agenda = new AgendaFrameworks(examinations, frameworks);

    /** Adopts a version in force today: the old case was opened before, the new one since. */
    private void adopted(Map<Setting, Integer> figures) {
        on(TODAY.minusDays(1));
        frameworks.adopt(frameworks.latest().revised("2027-1", TODAY, Map.of(), figures, "Délibération", ""));
        on(TODAY);
        when(examinations.frameworks(anyCollection()))
                .thenReturn(Map.of(OLD.caseReference(), before, NEW.caseReference(), "2027-1"));
    }

    private void on(LocalDate day) {
        when(clock.today()).thenReturn(day);
    }

    private static Session session(AgendaItem... items) {
        Session session = Session.prepared("2027-01", LocalDateTime.of(2027, 3, 9, 14, 0), "Salle", "");
        for (AgendaItem item : items) {
            session = session.entering(item);
        }
        return session;
    }

    @Test
    void eachPointHasTheVersionUnderWhichItsExaminationOpened() {
        adopted(Map.of());

        assertThat(agenda.of(session(NEW, OLD)).values())
                .extracting(FrameworkVersion::number)
                .containsExactly("2027-1", before);
        assertThat(agenda.of(session(new AgendaItem("IA-2027-0002", true))).values())
                .as("not examined yet")
                .extracting(FrameworkVersion::number)
                .containsExactly("2027-1");
    }

    @Test
    void theSheetTakesTheProxiesThatEveryPointAllows() {
        adopted(Map.of(Setting.PROXIES_PER_MEMBER, 0));

        assertThatCode(() -> check(session(OLD))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(session(NEW))).hasMessageContaining("le cadre n’admet pas de pouvoir");
        assertThatThrownBy(() -> check(session(OLD, NEW))).hasMessageContaining("le cadre n’admet pas de pouvoir");
    }

    private void check(Session session) {
        SessionSeats seats = mock();
        when(seats.of(any()))
                .thenReturn(Stream.of("anne", "brune", "carl")
                        .map(AgendaFrameworksTest::seat)
                        .toList());
        People people = mock();
        when(people.name(any())).thenAnswer(asked -> asked.getArgument(0));
        CaseRecords records = mock();
        when(records.people()).thenReturn(people);
        new SessionSheets(seats, mock(), mock(), examinations, agenda, records)
                .check(
                        session,
                        new PresenceSheet(
                                Set.of("anne", "brune"),
                                Set.of(),
                                "anne",
                                "",
                                List.of(new Proxy(1, "carl", "anne")),
                                Set.of()));
    }

    private static Seat seat(String account) {
        return new Seat(
                new Person(account, account, "mairie", Set.of(Role.COMMITTEE_ELECTED), Set.of()),
                Role.COMMITTEE_ELECTED,
                List.of());
    }

    @Test
    void anEmptyAgendaTakesTheProxiesOfWhatIsInForce() {
        adopted(Map.of(Setting.PROXIES_PER_MEMBER, 0));

        assertThat(agenda.proxiesPerMember(session())).isZero();
    }
}
