package fr.cadreia.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import fr.cadreia.TestClock;
import fr.cadreia.committee.DecisionFiled;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class AnnouncementsTest {

    private final Notifications notifications = mock();
    private final Announcements announcements =
            new Announcements(notifications, new AuthorityClock(InstantSource.fixed(Instant.EPOCH)));
    private final MockEnvironment real = new MockEnvironment();
    private final MockEnvironment demonstration = new MockEnvironment();

    private PendingNotification told(DecisionFiled event) {
        ArgumentCaptor<PendingNotification> told = ArgumentCaptor.captor();
        announcements.on(event);
        verify(notifications).add(told.capture());
        return told.getValue();
    }

    /** People who were sent to the extract before are told that it is void. */
    @Test
    void anExtractThatReplacesAnotherIsToldAsSuch() {
        PendingNotification told = told(new DecisionFiled("IA-2026-0001", 2, 1));

        assertThat(told.kind()).isEqualTo(NotificationKind.DECISION);
        assertThat(told.about()).isEqualTo("2");
        assertThat(told.words()).isEqualTo("L’extrait 2 annule et remplace l’extrait 1.");
    }

    @Test
    void theFirstOneReplacesNothing() {
        assertThat(told(new DecisionFiled("IA-2026-0001", 1, 0)).words()).isEmpty();
    }

    private static List<NotificationKind> withheldFrom(Role role) {
        Person person = new Person("jo", "Jo", "", Set.of(role), Set.of());
        return Arrays.stream(NotificationKind.values())
                .filter(kind -> !kind.isFor(person))
                .toList();
    }

    @Test
    void whoeverIsNotConcernedIsOfferedNoMailOfTheCommitteeOrTheExperts() {
        assertThat(withheldFrom(Role.AGENTS))
                .containsExactly(
                        NotificationKind.CONVENING,
                        NotificationKind.MEMBER_DECISION,
                        NotificationKind.QUESTION,
                        NotificationKind.SESSION,
                        NotificationKind.COUNTERSIGNATURE);
        assertThat(withheldFrom(Role.AI_EXPERTS))
                .containsExactly(
                        NotificationKind.CONVENING,
                        NotificationKind.MEMBER_DECISION,
                        NotificationKind.SESSION,
                        NotificationKind.COUNTERSIGNATURE);
        assertThat(withheldFrom(Role.COMMITTEE_ELECTED))
                .containsExactly(
                        NotificationKind.QUESTION, NotificationKind.SESSION, NotificationKind.COUNTERSIGNATURE);
        assertThat(withheldFrom(Role.COMMITTEE_CHAIR))
                .containsExactly(NotificationKind.QUESTION, NotificationKind.SESSION);
        assertThat(withheldFrom(Role.COMMITTEE_SECRETARY)).containsExactly(NotificationKind.QUESTION);
    }

    // Links lead somewhere, and identifiers outlive the address where they were given.

    AnnouncementsTest() {
        demonstration.setActiveProfiles("demo");
    }

    private static NotificationSettings at(String address) {
        return new NotificationSettings(null, URI.create(address), "", null, null, null, 0, null, "", "");
    }

    private static void start(String address, MockEnvironment environment) {
        PublicAddress looked = new PublicAddress();
        looked.setEnvironment(environment.withProperty(PublicAddress.SETTING, address));
        looked.postProcessBeanFactory(new DefaultListableBeanFactory());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "https://LOCALHOST",
                "http://ia.localhost/",
                "http://127.0.0.1:8080",
                "http://0.0.0.0",
                "http://[::1]:8080"
            })
    void whatOnlyTheMachineReachesIsForTheDemonstration(String address) {
        assertThatThrownBy(() -> start(address, real))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(address)
                .hasMessageContaining("cadre.notification.base-url");
        assertThatCode(() -> start(address, demonstration)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ia.exemple.fr", "http://10.0.0.7:8080/ia", "https://localhost.exemple.fr"})
    void anAddressOfTheAuthorityIsTaken(String address) {
        assertThatCode(() -> start(address, real)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ia.exemple.fr",
                "ftp://ia.exemple.fr",
                "https:///registre",
                "http://127.1",
                "https://ia.exemple.fr?page=1"
            })
    void whatIsNoAddressIsRefusedEverywhere(String address) {
        assertThatThrownBy(() -> start(address, demonstration))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("n’est pas une adresse du web");
    }

    @Test
    void identifiersStayWhenTheApplicationMoves() {
        String[] settled = new String[1];
        TagAuthority first = proposed -> settled[0] = settled[0] == null ? proposed : settled[0];
        AuthorityClock clock = new AuthorityClock(InstantSource.fixed(Instant.parse("2026-11-27T23:30:00Z")));

        String before = new TagUris(at("https://ia.exemple.fr:8443/"), first, clock).of("registre/IA-2026-0001");
        String after =
                new TagUris(at("https://registre.exemple.fr"), first, TestClock.machine()).of("registre/IA-2026-0001");

        assertThat(new TagUris(at("https://registre.exemple.fr"), first, clock).domain())
                .isEqualTo("ia.exemple.fr");
        assertThat(before)
                .isEqualTo("tag:ia.exemple.fr,2026-11-28:registre/IA-2026-0001")
                .isEqualTo(after);
    }
}
