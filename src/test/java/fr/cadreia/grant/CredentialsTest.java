package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import fr.cadreia.TestClock;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.AccountTurn;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** A sent mail cannot be taken back, so nothing is sent before the link is committed. */
class CredentialsTest {

    private static final Person ADMINISTRATOR =
            new Person("admin", "Administration", "", Set.of(Role.ADMINISTRATORS), Set.of());

    private final PasswordLinks links = mock(PasswordLinks.class);
    private final People people = mock(People.class);
    private final Identities identities = mock(Identities.class);
    private final AccountClosures closures = mock(AccountClosures.class);
    private final LinkDelivery delivery = mock(LinkDelivery.class);
    private Credentials credentials;

    @BeforeEach
    void anAccountAndAMailServer() {
        given(people.find("paule")).willReturn(Optional.of(new Person("paule", "Paule", "", Set.of(), Set.of())));
        given(identities.profile("paule")).willReturn(Optional.of(new Profile("Paule", "M", "paule@ville.example")));
        given(closures.of("paule")).willReturn(Optional.empty());
        given(delivery.isPossible()).willReturn(true);
        GrantSettings settings = new GrantSettings(
                Period.ofDays(30),
                Period.ofMonths(24),
                Period.ofMonths(84),
                Period.ofDays(60),
                Duration.ofHours(1),
                Duration.ofHours(48),
                false);
        credentials = new Credentials(
                links,
                closures,
                identities,
                people,
                mock(Guarantors.class),
                delivery,
                settings,
                new AccountActs(
                        mock(AccountTurn.class),
                        mock(AccountRecords.class),
                        mock(ApplicationEventPublisher.class),
                        TestClock.machine()));
    }

    @Test
    void theTransactionThatMakesALinkSendsNothing() throws NoSuchMethodException {
        Credentials.LinkOffer offer = credentials.offer(ADMINISTRATOR, "paule");

        verify(links).add(any(), anyString());
        verify(delivery, never()).send(any(), any(), any());
        assertThat(Credentials.class
                        .getMethod("deliver", Credentials.LinkOffer.class)
                        .isAnnotationPresent(Transactional.class))
                .isFalse();
        assertThat(credentials.deliver(offer))
                .as("nobody but its reader sees it")
                .isEmpty();
        verify(delivery).send(eq("paule"), anyString(), startsWith(GrantLinks.PASSWORD));
    }

    @Test
    void whatTheMailServerDidNotTakeIsTold() {
        willThrow(CommandRefusedException.conflict("personne n’a reçu le lien"))
                .given(delivery)
                .send(any(), any(), any());
        Credentials.LinkOffer offer = credentials.offer(ADMINISTRATOR, "paule");

        assertThatThrownBy(() -> credentials.deliver(offer)).hasMessageContaining("personne n’a reçu le lien");
    }
}
