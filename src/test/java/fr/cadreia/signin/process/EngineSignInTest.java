package fr.cadreia.signin.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.webapp.impl.security.filter.headersec.HttpHeaderSecurityFilter;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** Passwords sent with each request, as machines do. */
class EngineSignInTest extends InApplication {

    private static final Duration MINUTE = Duration.ofSeconds(61);
    private static final String HEADER = "Content-Security-Policy";
    private static final Pattern ALLOWED = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern GIVEN = Pattern.compile("nonce=\"([^\"]+)\"");

    @Test
    void aFewWrongPasswordsKeepNobodyOut() {
        wrong("sobriety", 3);

        assertThat(status("sobriety", "sobriety")).isEqualTo(200);
    }

    @Test
    void theRightPasswordWaitsLikeAnyOtherAfterManyWrongOnes() {
        assertThat(status("council", "council")).isEqualTo(200);
        wrong("council", 6);

        assertThat(status("council", "council")).isEqualTo(401);

        TestClock.ahead(MINUTE);
        assertThat(status("council", "council")).isEqualTo(200);
    }

    /** Otherwise anybody could keep a person out by guessing. */
    @Test
    void wrongPasswordsFromAnotherAddressKeepNobodyWaiting() throws IOException {
        for (int attempt = 0; attempt < 7; attempt++) {
            assertThat(fromAnotherAddress("hr", "wrong")).contains("401");
        }

        assertThat(fromAnotherAddress("hr", "hr")).as("there").contains("401");
        assertThat(status("hr", "hr")).as("here").isEqualTo(200);
    }

    /** @return the first line of the answer */
    private String fromAnotherAddress(String user, String password) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress("127.0.0.2", 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            String credentials =
                    Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream()
                    .write(("GET /engine-rest/task/count HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: Basic " + credentials + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    /** Otherwise a person who mistypes now and then would one day have to wait. */
    @Test
    void aRightPasswordThatIsRememberedEndsTheRowOfWrongOnesToo() {
        assertThat(status("security", "security")).isEqualTo(200);
        for (int time = 0; time < 2; time++) {
            wrong("security", 3);

            assertThat(status("security", "security")).isEqualTo(200);
        }
        assertThat(status("security", "security")).as("six in all").isEqualTo(200);
    }

    @Test
    void aWrongPasswordMakesNobodyElseWait() {
        wrong("elected2", 6);

        assertThat(status("elected1", "elected1")).isEqualTo(200);
        TestClock.ahead(MINUTE);
        assertThat(status("elected2", "elected2")).isEqualTo(200);
    }

    @Test
    void noNumberOfWrongPasswordsLocksAnAccountForGood() {
        for (int attempt = 1; attempt <= 15; attempt++) {
            wrong("codev", 1);
            TestClock.ahead(MINUTE.multipliedBy(attempt));
        }

        assertThat(status("codev", "codev")).isEqualTo(200);
    }

    /** A person who is signed in could guess there without end, and keep others out. */
    @ParameterizedTest
    @ValueSource(strings = {"agent", "admin"})
    void nobodyTriesThePasswordOfAnotherAccount(String account) {
        assertThat(verify(account, "elected3").statusCode()).isEqualTo(403);
        assertThat(verify(account, account).body()).contains("\"authenticated\":true");
    }

    private HttpResponse<String> verify(String account, String other) {
        return stranger()
                .call(
                        "POST",
                        "/engine-rest/identity/verify",
                        "{\"username\":\"" + other + "\",\"password\":\"" + other + "\"}",
                        Map.of("Authorization", basic(account, account), "Content-Type", "application/json"));
    }

    private void wrong(String account, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(status(account, "deviné")).isEqualTo(401);
        }
    }

    private int status(String account, String password) {
        return stranger()
                .call("GET", "/engine-rest/task", "", Map.of("Authorization", basic(account, password)))
                .statusCode();
    }

    private static String basic(String account, String password) {
        String credentials = account + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    // The scripts of a page of the web applications run, whatever others ask for at the same moment.

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
