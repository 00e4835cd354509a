package fr.cadreia;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * What a page's form sends against forged requests, for the person who is signed in. The library's own puts another keeper of
 * tokens into the application's filter and leaves it there, for all tests after it.
 */
public final class PageToken {

    private PageToken() {}

    /** To be given after the user. */
    public static RequestPostProcessor pageToken() {
        return request -> {
            MockHttpServletResponse response = new MockHttpServletResponse();
            CsrfTokenRepository kept = new HttpSessionCsrfTokenRepository();
            CsrfToken token = kept.generateToken(request);
            kept.saveToken(token, request, response);
            new XorCsrfTokenRequestAttributeHandler().handle(request, response, () -> token);
            CsrfToken sent = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
            request.setParameter(sent.getParameterName(), sent.getToken());
            return request;
        };
    }
}
