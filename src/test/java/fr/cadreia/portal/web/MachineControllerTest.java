package fr.cadreia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.identity.Identity;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.NotificationSettings;
import fr.cadreia.register.RegisterEntries;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MachineControllerTest {

    private static final AuthorityClock CLOCK =
            new AuthorityClock(InstantSource.fixed(Instant.parse("2026-05-04T08:15:30.5Z")));

    @Test
    void whoeverFindsAWeaknessLearnsWhomToTell() {
        Identity identity = mock();
        when(identity.securityContact()).thenReturn(Optional.of(URI.create("mailto:securite@exemple.fr")));
        NotificationSettings site = new NotificationSettings(
                false, URI.create("https://cadre.exemple.fr/"), "", null, null, null, 1, null, "", "");

        assertThat(new MachineController(site, mock(RegisterEntries.class), identity, CLOCK)
                        .security()
                        .getBody())
                .isEqualTo("""
                        Contact: mailto:securite@exemple.fr
                        Expires: 2026-10-31T00:00:00Z
                        Preferred-Languages: fr
                        Canonical: https://cadre.exemple.fr/.well-known/security.txt
                        """);
    }
}
