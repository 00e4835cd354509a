package fr.cadreia.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** A visitor who comes before everything is ready is asked to wait, and then gets in without a further step. */
class StartupGateFilterTest extends InApplication {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private StartupGateFilter gate;

    @BeforeEach
    void starts() {
        ReflectionTestUtils.setField(gate, "open", false);
        AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
    }

    @AfterEach
    void isThere() {
        AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);
    }

    @Test
    void nobodySignsInBeforeTheRightsAreThere() {
        Browser early = stranger();

        for (String path : new String[] {"/", "/connexion", "/camunda/app/tasklist/default/", "/engine-rest/task"}) {
            HttpResponse<String> answer = early.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
            assertThat(answer.headers().firstValue("X-Request-Id")).as(path).isPresent();
            assertThat(answer.body())
                    .as(path)
                    .contains(
                            path.startsWith("/engine-rest")
                                    ? "\"type\":\"ServiceUnavailable\""
                                    : "<h1>L’application démarre</h1>");
            assertThat(answer.body().contains("http-equiv=\"refresh\""))
                    .as(path)
                    .isEqualTo(!path.startsWith("/engine-rest"));
        }
        assertThat(early.get("/actuator/health/liveness").statusCode()).isEqualTo(200);

        isThere();
        assertThat(early.get("/connexion").statusCode()).isEqualTo(200);
    }

    /** A proxy sends requests until it has noticed that the node is about to end. */
    @Test
    void whoIsInStaysInWhileTheNodeEnds() {
        isThere();
        assertThat(stranger().get("/connexion").statusCode()).isEqualTo(200);

        AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);

        assertThat(stranger().get("/connexion").statusCode()).isEqualTo(200);
        assertThat(stranger().get("/actuator/health/readiness").statusCode()).isEqualTo(503);
    }
}
