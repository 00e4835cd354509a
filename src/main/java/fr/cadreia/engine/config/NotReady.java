package fr.cadreia.engine.config;

import fr.cadreia.engine.database.WaitPage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody in before the diagrams are deployed and the groups have their rights: whoever signed in meanwhile would be
 * kept out of the Tasklist for as long as the web applications remember it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NotReady extends OncePerRequestFilter {

    private static final String SECONDS = "5";

    private static final String PAGE = WaitPage.reloading(
            SECONDS, "L'application démarre", "Encore quelques instants : cette page se recharge d'elle-même.");

    private final ApplicationAvailability availability;

    NotReady(ApplicationAvailability availability) {
        this.availability = availability;
    }

    /** Whoever watches over the application asks for its health at any time. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                || request.getRequestURI().startsWith(request.getContextPath() + "/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(PAGE);
    }
}
