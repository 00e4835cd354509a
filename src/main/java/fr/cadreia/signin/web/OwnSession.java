package fr.cadreia.signin.web;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.OwnPasswordChosen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A person who changes their own password stays signed in there; every other session of the account ends. */
@Component
class OwnSession {

    private final AuthorityClock clock;

    OwnSession(AuthorityClock clock) {
        this.clock = clock;
    }

    /** Keeps the person's own session, after the moment was written at which the account's sessions end. */
    @EventListener
    @Order
    void on(OwnPasswordChosen chosen) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        boolean own = person != null && chosen.account().equals(person.getName());
        if (own && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            HttpSession session = request.getSession(false);
            if (session != null) {
                EndedSessions.goesOn(chosen.account(), session, clock.now());
            }
        }
    }
}
