package fr.cadreia.operation;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Counts who proved who they are, and who did not, by the way: the page to sign in, the sign-in of the house, and programs
 * with Basic authentication or a bearer token, which prove it with each request.
 */
@Component
class SignInSeries {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    SignInSeries(Series series) {
        for (String way : new String[] {"page", "oidc", "basic", "bearer"}) {
            counts.put(way + " success", new LongAdder());
            counts.put(way + " failure", new LongAdder());
        }
        series.counter(
                "cadre_sign_ins",
                "Connexions depuis le démarrage, par moyen et par issue",
                "way",
                "outcome",
                () -> new TreeMap<>(counts));
    }

    @EventListener
    void count(AuthenticationSuccessEvent right) {
        count(right.getAuthentication(), "success");
    }

    @EventListener
    void count(AbstractAuthenticationFailureEvent wrong) {
        count(wrong.getAuthentication(), "failure");
    }

    private void count(Authentication attempt, String outcome) {
        counts.get(way(attempt) + " " + outcome).increment();
    }

    private static String way(Authentication attempt) {
        if (attempt.getClass().getSimpleName().startsWith("OAuth2")) {
            return "oidc";
        }
        String sent = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? String.valueOf(request.getRequest().getHeader(HttpHeaders.AUTHORIZATION))
                : "";
        if (sent.regionMatches(true, 0, "Basic ", 0, "Basic ".length())) {
            return "basic";
        }
        return sent.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length()) ? "bearer" : "page";
    }

    /** Publishes every failure, also of a kind that Spring Security does not list. */
    @Bean
    static AuthenticationEventPublisher signInEvents(ApplicationEventPublisher events) {
        DefaultAuthenticationEventPublisher publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setDefaultAuthenticationFailureEvent(AuthenticationFailureBadCredentialsEvent.class);
        return publisher;
    }
}
