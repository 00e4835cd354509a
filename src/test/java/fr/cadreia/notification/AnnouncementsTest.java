package fr.cadreia.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import fr.cadreia.committee.DecisionFiled;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class AnnouncementsTest {

    private final Notifications notifications = mock();
    private final Announcements announcements =
            new Announcements(notifications, new AuthorityClock(InstantSource.fixed(Instant.EPOCH)));

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
}
