package fr.cadreia.signin;

import fr.cadreia.people.Traces;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Remembers who signed in on which day, by whatever way. */
@Component
class SignInTraces {

    private final Traces traces;

    SignInTraces(Traces traces) {
        this.traces = traces;
    }

    @EventListener
    void note(AuthenticationSuccessEvent right) {
        traces.note(right.getAuthentication().getName(), Traces.SIGN_IN);
    }
}
