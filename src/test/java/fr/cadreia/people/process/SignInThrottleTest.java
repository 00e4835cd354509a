package fr.cadreia.people.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.MovableClock;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who waits after wrong passwords, and for how long. */
class SignInThrottleTest {

    private final MovableClock clock = new MovableClock();
    private final SignInThrottle throttle = new SignInThrottle(new AuthorityClock(clock));

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    private SignInThrottle from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return throttle;
    }

    private void wrong(String address, int times) {
        for (int i = 0; i < times; i++) {
            from(address).wrong("elected1");
        }
    }

    private void later(int seconds) {
        clock.move(Duration.ofSeconds(seconds));
    }

    @Test
    void fiveWrongPasswordsMakeNobodyWait() {
        wrong("10.0.0.1", 5);
        assertThat(from("10.0.0.1").isWaiting("elected1")).isFalse();
    }

    @Test
    void eachOneMoreWaitsTwiceAsLongAMinuteAtMost() {
        wrong("10.0.0.1", 5);
        for (int seconds : new int[] {3, 6, 12, 24, 48, 60, 60, 60}) {
            wrong("10.0.0.1", 1);
            later(seconds - 1);
            assertThat(from("10.0.0.1").isWaiting("elected1"))
                    .as(seconds + " s")
                    .isTrue();
            later(1);
            assertThat(from("10.0.0.1").isWaiting("elected1"))
                    .as(seconds + " s")
                    .isFalse();
        }
    }

    @Test
    void aStrangerKeepsNobodyElseOut() {
        wrong("10.0.0.1", 20);
        assertThat(from("10.0.0.1").isWaiting("elected1")).isTrue();
        assertThat(from("10.0.0.2").isWaiting("elected1")).isFalse();
        assertThat(from("10.0.0.1").isWaiting("elected2")).isFalse();
    }

    @Test
    void manyStrangersWaitTogetherButThePersonDoesNot() {
        from("192.168.1.7").right("elected1");
        for (int i = 0; i < 51; i++) {
            wrong("10.0.0." + i, 1);
        }
        assertThat(from("10.1.1.1").isWaiting("elected1")).isTrue();
        assertThat(from("192.168.1.7").isWaiting("elected1")).isFalse();
    }

    @Test
    void theRightPasswordBeginsAfresh() {
        wrong("10.0.0.1", 5);
        from("10.0.0.1").right("elected1");
        wrong("10.0.0.1", 5);
        assertThat(from("10.0.0.1").isWaiting("elected1")).isFalse();
    }

    @Test
    void anAdministratorLetsEverybodyTryAgain() {
        for (int i = 0; i < 60; i++) {
            wrong("10.0.0.1", 1);
        }
        throttle.forget("elected1");
        assertThat(from("10.0.0.1").isWaiting("elected1")).isFalse();
        assertThat(from("10.0.0.3").isWaiting("elected1")).isFalse();
    }
}
