package fr.cadreia.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.AccountStandings.Standing;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivateLinkTest {

    private static final Instant MADE = Instant.parse("2026-03-03T09:00:00Z");
    private static final Person AGENT = new Person("agent", "Agent", "dir-proprete", Set.of(), Set.of());
    private static final String TOKEN = "token";

    private final CalendarLinks links = mock(CalendarLinks.class);
    private final People people = mock(People.class);
    private final AccountStandings standings = mock(AccountStandings.class);
    private final PrivateLink link =
            new PrivateLink(links, people, standings, new AuthorityClock(InstantSource.fixed(MADE)));

    @BeforeEach
    void thereIsOne() {
        when(links.find(any())).thenReturn(Optional.empty());
        when(links.find(DigestUtils.sha256Hex(TOKEN)))
                .thenReturn(Optional.of(new CalendarLinks.Link(AGENT.id(), MADE)));
        when(links.createdAt(AGENT.id())).thenReturn(Optional.of(MADE));
        when(people.find(AGENT.id())).thenReturn(Optional.of(AGENT));
    }

    private void standing(boolean closed, Optional<Instant> sessionsEnd) {
        when(standings.of(AGENT.id())).thenReturn(new Standing(Set.of(), closed, sessionsEnd));
    }

    @Test
    void itOpensWhatItsOwnerReads() {
        standing(false, Optional.of(MADE.minusSeconds(1)));

        assertThat(link.open(TOKEN)).contains(AGENT);
        assertThat(link.open("another")).isEmpty();
        assertThat(link.madeAt(AGENT)).contains(MADE);
        assertThat(link.hasEnded(AGENT)).isFalse();
    }

    @Test
    void itOpensNothingOnceTheSignInIsClosed() {
        standing(true, Optional.empty());

        assertThat(link.open(TOKEN)).isEmpty();
        assertThat(link.madeAt(AGENT)).isEmpty();
    }

    @Test
    void itOpensNothingOnceTheSessionsOfItsDayAreOver() {
        standing(false, Optional.of(MADE.plusSeconds(1)));

        assertThat(link.open(TOKEN)).isEmpty();
        assertThat(link.madeAt(AGENT)).isEmpty();
        assertThat(link.hasEnded(AGENT)).as("which its owner is told").isTrue();
    }
}
