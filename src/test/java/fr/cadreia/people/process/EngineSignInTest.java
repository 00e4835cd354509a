package fr.cadreia.people.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passwords sent with each request, as machines do. */
@AppTest
class EngineSignInTest {

    private static final long MINUTE = 61_000;

    @LocalServerPort
    private int port;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void theRightPasswordWaitsLikeAnyOtherAfterAWrongOne() {
        assertThat(status("council", "council")).isEqualTo(200);
        assertThat(status("council", "deviné")).isEqualTo(401);

        assertThat(status("council", "council")).isEqualTo(401);

        ClockUtil.offset(MINUTE);
        assertThat(status("council", "council")).isEqualTo(200);
    }

    @Test
    void aWrongPasswordMakesNobodyElseWait() {
        assertThat(status("elected2", "deviné")).isEqualTo(401);

        assertThat(status("elected1", "elected1")).isEqualTo(200);
        ClockUtil.offset(MINUTE);
        assertThat(status("elected2", "elected2")).isEqualTo(200);
    }

    @Test
    void noNumberOfWrongPasswordsLocksAnAccountForGood() {
        for (int attempt = 1; attempt <= 15; attempt++) {
            assertThat(status("codev", "deviné")).isEqualTo(401);
            ClockUtil.offset(attempt * MINUTE);
        }

        assertThat(status("codev", "codev")).isEqualTo(200);
    }

    private int status(String account, String password) {
        String credentials = account + ":" + password;
        String basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return Browser.stranger(port)
                .call("GET", "/engine-rest/task", "", Map.of("Authorization", basic))
                .statusCode();
    }
}
