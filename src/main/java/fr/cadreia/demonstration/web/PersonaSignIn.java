package fr.cadreia.demonstration.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Signs a visitor in as one person of the demonstration after the other, each in a session of its own. */
@Component
@Profile("demo")
class PersonaSignIn {

    /**
     * @param account whose password is its id; empty for somebody without an account
     * @return false when the password is another one by now; nobody is signed in then
     */
    boolean as(Optional<String> account, HttpServletRequest request) throws ServletException {
        if (account.equals(Optional.ofNullable(request.getRemoteUser()))) {
            return true;
        }
        request.logout();
        if (account.isEmpty()) {
            return true;
        }
        try {
            request.login(account.get(), account.get());
            return true;
        } catch (ServletException refused) {
            return false;
        }
    }
}
