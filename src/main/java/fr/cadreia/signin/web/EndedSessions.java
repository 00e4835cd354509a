package fr.cadreia.signin.web;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.AccountStandings.Standing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account was closed, or lost a right, or has a new password or mailbox, since it began. That
 * moment is stored in the database, so that it holds on every node.
 */
class EndedSessions extends OncePerRequestFilter {

    /** The attribute for the moment when the session was first seen with its person; the person's id follows. */
    private static final String SINCE = "cadre.since.";

    private final AccountStandings standings;
    private final AuthorityClock clock;

    EndedSessions(AccountStandings standings, AuthorityClock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (person != null && session != null && isOver(person.getName(), session)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    /** Lets the session go on: its person has just proved who it is. */
    static void goesOn(String account, HttpSession session, Instant now) {
        session.setAttribute(SINCE + account, now);
    }

    private boolean isOver(String account, HttpSession session) {
        if (!(session.getAttribute(SINCE + account) instanceof Instant)) {
            session.setAttribute(SINCE + account, clock.now());
        }
        Instant since = (Instant) session.getAttribute(SINCE + account);
        Standing standing = standings.of(account);
        return standing.closed() || standing.sessionsEnd().map(since::isBefore).orElse(false);
    }
}
