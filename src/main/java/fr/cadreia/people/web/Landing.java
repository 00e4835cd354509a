package fr.cadreia.people.web;

import fr.cadreia.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Where whoever signs in begins: where they wanted to go, else their tasks; a guarantor has none, and reads the home page. */
class Landing extends SavedRequestAwareAuthenticationSuccessHandler {

    /** @param wanted remembers where somebody wanted to go before signing in */
    Landing(RequestCache wanted) {
        setRequestCache(wanted);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        boolean guarantor = authentication.getAuthorities().stream()
                .anyMatch(authority -> Role.GUARANTORS.id().equals(authority.getAuthority()));
        return guarantor ? "/" : "/camunda/app/tasklist/";
    }
}
