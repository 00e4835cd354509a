package fr.cadreia.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody in before the diagrams are deployed and the groups have their rights: a person who signed in meanwhile
 * would be kept out of the Tasklist for as long as the web applications remember it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupGateFilter extends OncePerRequestFilter {

    private static final ComeAgain ANSWER = new ComeAgain(5, "L’application démarre", "Encore quelques instants.");

    private final ApplicationAvailability availability;
    private volatile boolean open;

    StartupGateFilter(ApplicationAvailability availability) {
        this.availability = availability;
    }

    /**
     * Lets monitoring ask for the application's health at any time. Once open, the gate stays so: a node that is about to
     * end is not ready any more, and still takes what a proxy sends before it has noticed.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        if (!open) {
            open = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        }
        return open || RequestPath.of(request).startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ANSWER.answer(request, response);
    }
}
