package fr.cadreia.people.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.webapp.impl.security.filter.headersec.HttpHeaderSecurityFilter;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** The scripts of a page of the web applications run, whatever others ask for at the same moment. */
class WebappNoncesTest extends InApplication {

    private static final String HEADER = "Content-Security-Policy";
    private static final Pattern ALLOWED = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern GIVEN = Pattern.compile("nonce=\"([^\"]+)\"");

    @Test
    void aRequestInBetweenLeavesAPageItsNonce() throws IOException, ServletException {
        MockServletContext shared = new MockServletContext();
        HttpHeaderSecurityFilter policies = new HttpHeaderSecurityFilter();
        policies.init(new MockFilterConfig(shared));
        MockHttpServletResponse answer = new MockHttpServletResponse();
        AtomicReference<Object> given = new AtomicReference<>();

        pass(shared, answer, policies, (request, response) -> {
            pass(shared, new MockHttpServletResponse(), policies, (other, nothing) -> {});
            given.set(nonce(request));
        });

        assertThat(nonces(ALLOWED, answer.getHeader(HEADER))).containsExactly((String) given.get());
    }

    @Test
    void pagesAskedForTogetherAllowTheirOwnScripts() {
        Browser browser = browser("agent");

        List<HttpResponse<String>> pages = IntStream.range(0, 100)
                .parallel()
                .mapToObj(number -> browser.get("/camunda/app/tasklist/default/"))
                .toList();

        assertThat(pages).allSatisfy(page -> {
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            String allowed = page.headers().firstValue(HEADER).orElseThrow();
            assertThat(nonces(GIVEN, page.body()))
                    .isNotEmpty()
                    .containsOnly(nonces(ALLOWED, allowed).get(0));
        });
    }

    private static void pass(
            MockServletContext shared,
            MockHttpServletResponse answer,
            HttpHeaderSecurityFilter policies,
            FilterChain page)
            throws IOException, ServletException {
        MockHttpServletRequest request = new MockHttpServletRequest(shared, "GET", "/camunda/app/tasklist/default/");
        request.setServletPath(request.getRequestURI());
        new WebappNonces().doFilter(request, answer, (own, response) -> policies.doFilter(own, response, page));
    }

    private static Object nonce(ServletRequest request) {
        return request.getServletContext().getAttribute(ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE);
    }

    private static List<String> nonces(Pattern where, String text) {
        Matcher found = where.matcher(text);
        List<String> nonces = new ArrayList<>();
        while (found.find()) {
            nonces.add(found.group(1));
        }
        return nonces;
    }
}
