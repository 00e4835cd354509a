package fr.cadreia.kernel.web;

import fr.cadreia.kernel.database.Unavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503, with the moment to come again, whatever failed because the database takes nothing ({@link Unavailable}),
 * and what a filter could not do just now ({@link ComeAgainException}). The page asks the database nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Outages extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

    private static final ComeAgain ANSWER =
            new ComeAgain(Unavailable.RETRY_SECONDS, "Rien ne peut être enregistré pour le moment", Unavailable.WORDS);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            Optional<ComeAgain> later = ComeAgainException.in(failure);
            if (response.isCommitted() || later.isEmpty() && !Unavailable.isIn(failure)) {
                throw failure;
            }
            if (later.isPresent()) {
                later.get().answer(request, response);
                return;
            }
            LOG.error("Demande sans suite, la base de données ne prend rien\u00a0: {}", Unavailable.reason(failure));
            ANSWER.answer(request, response);
        }
    }

    /** Filters error pages too: an error page fails for the same reason as the page that it is shown for. */
    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        doFilterInternal(request, response, chain);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
