package fr.cadreia.signin.web;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.AccountStandings.Standing;
import fr.cadreia.signin.AccountSessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that began before its account was closed, or lost a right, or got a new password or mailbox. Its row
 * is deleted at that moment already ({@link AccountSessions}); this ends one whose sign-in was under way meanwhile.
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
        if (person != null && session != null && isOver(person.getName(), session, request)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    /** Lets the session go on: its person has just proved who it is. */
    static void goesOn(String account, HttpSession session, Instant now) {
        session.setAttribute(SINCE + account, now);
    }

    private boolean isOver(String account, HttpSession session, HttpServletRequest request) {
        if (!(session.getAttribute(SINCE + account) instanceof Instant)) {
            session.setAttribute(SINCE + account, clock.now());
            session.setAttribute(AccountSessions.ADDRESS, request.getRemoteAddr());
            session.setAttribute(AccountSessions.BROWSER, BrowserWords.of(request.getHeader(HttpHeaders.USER_AGENT)));
        }
        Instant since = (Instant) session.getAttribute(SINCE + account);
        Standing standing = standings.of(account);
        return standing.closed() || standing.sessionsEnd().map(since::isBefore).orElse(false);
    }

    /** What the header of a browser says, in plain French words. */
    static final class BrowserWords {

        /** Each stands before those that its header names, too. */
        private static final List<Named> BROWSERS = List.of(
                new Named("Edg(e|A|iOS)?/", "Edge"),
                new Named("OPR/|Opera", "Opera"),
                new Named("Firefox/|FxiOS/", "Firefox"),
                new Named("Chrome/|CriOS/|Chromium/", "Chrome"),
                new Named("Safari/", "Safari"));

        private static final List<Named> SYSTEMS = List.of(
                new Named("Android", "Android"),
                new Named("iPhone|iPad", "iOS"),
                new Named("Windows", "Windows"),
                new Named("Mac OS X|Macintosh", "macOS"),
                new Named("Linux|X11", "Linux"));

        private record Named(Pattern sign, String name) {

            Named(String sign, String name) {
                this(Pattern.compile(sign), name);
            }
        }

        private BrowserWords() {}

        /** @param header may be null, and is what anybody may have written: nothing of it is repeated */
        static String of(String header) {
            String agent = header == null ? "" : header;
            String browser = first(BROWSERS, agent).orElse("Navigateur non reconnu");
            return browser
                    + first(SYSTEMS, agent).map(system -> " sous " + system).orElse("");
        }

        private static Optional<String> first(List<Named> known, String agent) {
            return known.stream()
                    .filter(named -> named.sign().matcher(agent).find())
                    .map(Named::name)
                    .findFirst();
        }
    }
}
