package fr.cadreia.signin.web;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.OwnPasswordChosen;
import fr.cadreia.signin.AccountSessions;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A person who changes their own password stays signed in there; every other session of the account ends at once. */
@Component
class OwnSession {

    private final AccountSessions sessions;
    private final AuthorityClock clock;

    OwnSession(AccountSessions sessions, AuthorityClock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Keeps the person's own session, after the moment was written at which the account's sessions end. */
    @EventListener
    @Order
    void on(OwnPasswordChosen chosen) {
        Optional<HttpSession> own = session(chosen.account());
        own.ifPresentOrElse(
                session -> {
                    EndedSessions.goesOn(chosen.account(), session, clock.now());
                    sessions.endOthers(chosen.account(), session.getId());
                },
                () -> sessions.endAll(chosen.account()));
    }

    /** Returns the session of the current request, where it is the account's; a program has none. */
    private static Optional<HttpSession> session(String account) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        boolean own = person != null && account.equals(person.getName());
        return own && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(attributes.getRequest().getSession(false))
                : Optional.empty();
    }
}
