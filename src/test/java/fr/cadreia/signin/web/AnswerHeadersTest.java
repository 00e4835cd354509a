package fr.cadreia.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.kernel.web.AnswerHeaders;
import fr.cadreia.kernel.web.PublicUrls;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The headers by which a browser protects its reader stand on every answer, refusals included. */
class AnswerHeadersTest extends InApplication {

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/registre, 200",
        "/dossiers, 302",
        "/nulle-part, 404",
        "/style/cadre.css, 200",
        "/style/nulle-part.css, 404",
        "/camunda/app/tasklist/default/, 302",
        "/camunda/api/engine/engine/default/task, 401",
        "/api/register, 200",
        "/api/nulle-part, 404",
        "/engine-rest/task, 401",
        "/actuator/health, 200",
        "/dossiers;jsessionid=1, 400",
        "/registre//x, 400",
    })
    void everyAnswerCarriesThem(String address, int status) {
        HttpResponse<String> answer = stranger().get(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        HttpHeaders headers = answer.headers();
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).hasSize(1);
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()", "geolocation=()");
        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
        assertThat(headers.allValues("X-Frame-Options")).hasSize(1);
    }

    /** Cookies of the application and of libraries, however they set them. */
    @Test
    void overHttpsEachCookieIsThisHostsOwn() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/registre");
        request.setCookies(new Cookie("CADREIA", "a neighbour's"), new Cookie("__Host-CADREIA", "ours"));
        MockHttpServletResponse response = new MockHttpServletResponse();
        List<String> read = new ArrayList<>();

        of("https://ia.exemple.fr", Duration.ofDays(1)).doFilter(request, response, (asked, answered) -> {
            for (Cookie cookie : ((HttpServletRequest) asked).getCookies()) {
                read.add(cookie.getName() + "=" + cookie.getValue());
            }
            HttpServletResponse answer = (HttpServletResponse) answered;
            answer.addHeader("Set-Cookie", "XSRF-TOKEN=t; Path=/camunda; SameSite=Lax");
            answer.addHeader("set-cookie", "CADREIA=s; path=/; Domain=exemple.fr; Secure; HttpOnly; SameSite=Lax");
            answer.addHeader("Set-Cookie", "__Host-AGAIN=1; Path=/; Secure");
            Cookie added = new Cookie("CADREIA_FORM", "f");
            added.setPath("/registre");
            added.setDomain("exemple.fr");
            added.setHttpOnly(true);
            answer.addCookie(added);
            answer.addCookie(new Cookie("__Host-KEPT", "k"));
            answer.addHeader("Set-Cookie", "__Host-ELSEWHERE=e; Path=/registre");
        });

        assertThat(read).containsExactly("CADREIA=ours");
        assertThat(response.getHeaders("Set-Cookie"))
                .containsExactly(
                        "__Host-XSRF-TOKEN=t; Path=/; Secure; SameSite=Lax",
                        "__Host-CADREIA=s; Path=/; Secure; HttpOnly; SameSite=Lax",
                        "__Host-AGAIN=1; Path=/; Secure",
                        "__Host-CADREIA_FORM=f; Path=/; Secure; HttpOnly",
                        "__Host-KEPT=k; Path=/; Secure",
                        "__Host-ELSEWHERE=e; Path=/; Secure");
        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=86400; includeSubDomains");
    }

    @Test
    void withoutHttpsNothingSpeaksOfIt() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        of("http://ia.exemple.fr", Duration.ofDays(1))
                .doFilter(
                        new MockHttpServletRequest(),
                        response,
                        (asked, answered) -> ((HttpServletResponse) answered).addCookie(new Cookie("CADREIA", "s")));

        assertThat(response.getHeaders("Set-Cookie")).containsExactly("CADREIA=s");
        assertThat(response.getHeader("Strict-Transport-Security")).isNull();
    }

    /** An authority may serve other sites below this name without it. */
    @Test
    void noPeriodAsksBrowsersForNothing() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        of("https://ia.exemple.fr", Duration.ZERO)
                .doFilter(new MockHttpServletRequest(), response, (asked, answered) -> {});

        assertThat(response.getHeader("Strict-Transport-Security")).isNull();
    }

    private static AnswerHeaders of(String address, Duration hsts) {
        return new AnswerHeaders(new PublicUrls(address), new AnswerHeaders.WebSettings(hsts));
    }
}
