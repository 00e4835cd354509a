package fr.cadreia.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
