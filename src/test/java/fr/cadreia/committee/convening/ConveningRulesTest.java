package fr.cadreia.committee.convening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.committee.session.AgendaFrameworks;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.PointTasks;
import fr.cadreia.committee.session.Session;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Setting;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How early members are convened; late in the evening of 30 December in Paris. */
class ConveningRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 30);
    private static final AgendaItem OLD = new AgendaItem("IA-2026-0001", true);
    private static final AgendaItem NEW = new AgendaItem("IA-2027-0001", true);

    private Instant now = Instant.parse("2026-12-30T22:30:00Z");
    private final AuthorityClock clock = new AuthorityClock(() -> now);
    private final Frameworks frameworks = FirstVersion.frameworks(clock);
    private final FrameworkVersion before = frameworks.latest();
    private final PointTasks cases = mock();

    private ConveningRules rules(boolean sameDayUrgency) {
        AgendaFrameworks agendas = mock();
        when(agendas.of(any())).thenAnswer(asked -> {
            Map<String, FrameworkVersion> versions = new LinkedHashMap<>();
            asked.<Session>getArgument(0)
                    .agenda()
                    .forEach(item ->
                            versions.put(item.caseReference(), item.equals(OLD) ? before : frameworks.inForce()));
            return versions;
        });
        return new ConveningRules(
                frameworks,
                agendas,
                cases,
                mock(),
                mock(),
                new CommitteeSettings(LocalTime.of(14, 0), sameDayUrgency),
                clock);
    }

    /** A version in force today: the old case was opened before, the new one since. */
    private void adopted(Setting setting, int days) {
        Instant today = now;
        now = today.minus(Duration.ofDays(1));
        frameworks.adopt(before.revised("2026-2", TODAY, Map.of(), Map.of(setting, days), "Délibération", ""));
        now = today;
    }

    private static Session session(AgendaItem... items) {
        return Session.prepared("2027-01", LocalDateTime.of(2027, 1, 6, 14, 0), "Salle", "")
                .withAgenda(List.of(items));
    }

    @Test
    void neitherTheDayOfConveningNorThatOfTheSessionIsAClearDay() {
        Notice notice = rules(false).notice(session(OLD));

        assertThat(notice.earliest()).isEqualTo(TODAY.plusDays(6));
        assertThat(notice.earliestUrgent()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(notice.urgentObstacle(TODAY.plusDays(1)))
                .hasValueSatisfying(why -> assertThat(why).endsWith("à partir du 1er janvier 2027."));
        assertThat(notice.urgentObstacle(TODAY.plusDays(2))).isEmpty();
        assertThat(notice.mayBeUrgent(TODAY.plusDays(5))).isTrue();
        assertThat(notice.mayBeUrgent(TODAY.plusDays(6))).as("it is kept").isFalse();
    }

    @Test
    void anInstallationForTrialsConvenesForTheDayItself() {
        Notice notice = rules(true).notice(session(OLD));

        assertThat(notice.earliestUrgent()).isEqualTo(TODAY);
        assertThat(notice.urgentObstacle(TODAY)).isEmpty();
        assertThat(notice.urgentObstacle(TODAY.minusDays(1))).isPresent();
    }

    @Test
    void theNoticeIsTheLongestThatAPointAsksFor() {
        adopted(Setting.NOTICE_DAYS, 10);

        assertThatCode(() -> rules(false).notice(session(OLD)).require(TODAY.plusDays(6), ""))
                .doesNotThrowAnyException();
        Notice both = rules(false).notice(session(OLD, NEW));
        assertThat(both.earliest()).isEqualTo(TODAY.plusDays(11));
        assertThatThrownBy(() -> both.require(TODAY.plusDays(10), ""))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("donnez le motif de l’urgence")
                .hasMessageContaining("à partir du 10 janvier 2027");
        assertThatCode(() -> both.require(TODAY.plusDays(10), "Une panne"))
                .as("an urgency makes up for it")
                .doesNotThrowAnyException();
    }

    @Test
    void anEmptyAgendaAsksForWhatIsInForce() {
        adopted(Setting.NOTICE_DAYS, 10);

        assertThat(rules(false).notice(session()).earliest()).isEqualTo(TODAY.plusDays(11));
    }

    @Test
    void noUrgencyShortensTheNoticeOfASecondConvening() {
        when(cases.second(any())).thenReturn(List.of(OLD.caseReference()));
        Notice notice = rules(false).notice(session(OLD));
        LocalDate early = notice.earliest().minusDays(1);

        assertThat(notice.clearDays()).isEqualTo(before.settings().get(Setting.SECOND_NOTICE_DAYS));
        assertThat(notice.mayBeUrgent(early)).isFalse();
        assertThatThrownBy(() -> notice.require(early, "Une panne"))
                .hasMessageContaining("l’urgence n’abrège pas son délai");
    }
}
