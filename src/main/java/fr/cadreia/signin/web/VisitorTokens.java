package fr.cadreia.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The store of the token against forged requests: the session of a person who is signed in, and a cookie of a visitor
 * who only looks, so that a page with a form costs the server no session.
 */
final class VisitorTokens implements CsrfTokenRepository {

    private static final String COOKIE = "CADREIA_FORM";
    private static final String PARAMETER = "_csrf";

    private final CsrfTokenRepository signedIn = new HttpSessionCsrfTokenRepository();
    private final CsrfTokenRepository visitors = cookie();

    private static CsrfTokenRepository cookie() {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName(COOKIE);
        cookie.setParameterName(PARAMETER);
        cookie.setCookieCustomizer(VisitorTokens::closed);
        return cookie;
    }

    private static void closed(ResponseCookie.ResponseCookieBuilder cookie) {
        cookie.httpOnly(true).sameSite("Lax").path("/");
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean known = session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
        return known ? signedIn : visitors;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }
}
