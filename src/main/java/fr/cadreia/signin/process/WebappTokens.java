package fr.cadreia.signin.process;

import fr.cadreia.kernel.web.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request to the web applications that changes something without their token against forgery. Their own filter,
 * which comes after this one, would end the person's session, and with it what is typed in another window.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class WebappTokens extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RequestPath.of(request).startsWith("/camunda/")
                || CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN
                        .matcher(request.getMethod())
                        .matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        String given = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        if (session != null && (given == null || !given.equals(expected))) {
            response.sendError(
                    HttpServletResponse.SC_FORBIDDEN,
                    "Cette demande ne vient pas de l’application ouverte dans votre navigateur\u00a0: rechargez la page, puis "
                            + "recommencez.");
            return;
        }
        chain.doFilter(request, response);
    }
}
