package fr.cadreia.signin.process;

import fr.cadreia.kernel.web.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Refuses a request to the web applications that changes something without their token against forgery. Their own filter,
 * which comes after this one, would end the person's session, and with it what is typed in another window. It also gives
 * the token to the browser where that has another: two nodes that are asked first at the same moment make two, of which
 * the session keeps one, and the browser perhaps the other.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class WebappTokens extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RequestPath.of(request).startsWith("/camunda/") || RequestPath.isFile(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        if (CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN
                .matcher(request.getMethod())
                .matches()) {
            Cookie kept = WebUtils.getCookie(request, CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME);
            if (expected instanceof String token && (kept == null || !token.equals(kept.getValue()))) {
                response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME, token)
                                .sameSite("Lax")
                                .path(request.getContextPath() + "/camunda")
                                .build()
                                .toString());
            }
            chain.doFilter(request, response);
            return;
        }
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
