package fr.cadreia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.core.spi.FilterReply;
import fr.cadreia.identity.Identity;
import fr.cadreia.kernel.ConcurrentChange;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.NotificationSettings;
import fr.cadreia.register.RegisterEntries;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

class PortalAnswersTest {

    private static final AuthorityClock CLOCK =
            new AuthorityClock(InstantSource.fixed(Instant.parse("2026-05-04T08:15:30.5Z")));
    private static final Exception GONE =
            new IllegalStateException("Page", new ClientAbortException(new IOException("Broken pipe")));

    private final StaticMessageSource texts = new StaticMessageSource();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ClosedConnectionLogFilter filter = new ClosedConnectionLogFilter();

    @Test
    void thePersonWhoFindsAWeaknessLearnsWhomToTell() {
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

    private boolean resolves(Exception failure) {
        return new ConcurrentChangeAdvice().resolveException(request, response, this, failure) != null;
    }

    @Test
    void thePersonWhoComesSecondIsToldToDoItAgain() {
        Exception failure = new IllegalStateException(new OptimisticLockingException("changed"));
        texts.setUseCodeAsDefaultMessage(true);
        ErrorWords words = new ErrorWords(texts);

        words.resolveException(request, response, this, failure);
        assertThat(resolves(failure)).isTrue();

        assertThat(response.getStatus()).isEqualTo(409);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 409);
        assertThat(words.getErrorAttributes(new ServletWebRequest(request), ErrorAttributeOptions.defaults()))
                .containsEntry("message", ConcurrentChange.WORDS);
    }

    @Test
    void anyOtherFailureIsOnesOwn() {
        assertThat(resolves(new IllegalStateException("broken"))).isFalse();
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void thePersonWhoLeavesBeforeThePageHasComeIsNoError() {
        assertThat(filter.decide(null, null, Level.ERROR, "failed", null, GONE)).isEqualTo(FilterReply.DENY);
        assertThat(filter.decide(null, null, Level.ERROR, "{} failed", new Object[] {"page", GONE}, null))
                .isEqualTo(FilterReply.DENY);
    }

    @Test
    void everyOtherFailureIsTold() {
        assertThat(filter.decide(null, null, Level.ERROR, "failed", null, new IOException("Disk full")))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(filter.decide(null, null, Level.ERROR, "{} failed", new Object[] {"page"}, null))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(filter.decide(null, null, Level.INFO, "began", null, null)).isEqualTo(FilterReply.NEUTRAL);
    }
}
