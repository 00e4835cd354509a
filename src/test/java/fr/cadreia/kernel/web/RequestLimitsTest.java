package fr.cadreia.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.MovableClock;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {

    private final MovableClock clock = new MovableClock();
    private final RequestLimits limits = new RequestLimits(new AuthorityClock(clock));

    @Test
    void oneAddressWaitsAnHourAndNobodyElseDoes() {
        assertThat(passes("a")).isTrue();
        assertThat(passes("a")).isTrue();
        assertThat(passes("a")).isFalse();
        assertThat(passes("b")).isTrue();

        clock.move(Duration.ofMinutes(59));
        assertThat(passes("a")).isFalse();
        clock.move(Duration.ofMinutes(1));
        assertThat(passes("a")).isTrue();
    }

    @Test
    void allTogetherAreBoundedAndWhoeverWasKeptOutHasLostNothing() {
        assertThat(passes("a")).isTrue();
        assertThat(passes("b")).isTrue();
        assertThat(passes("c")).isTrue();
        assertThat(passes("d")).isFalse();

        limits.giveBack("form", "a", 2, 3);
        assertThat(passes("d")).isTrue();
        assertThat(passes("d")).as("the one that was kept out did not count").isFalse();
        limits.giveBack("form", "b", 2, 3);
        assertThat(passes("d")).isTrue();
    }

    @Test
    void gatesDoNotCountForEachOther() {
        assertThat(limits.passes("form", "a", 1, 1)).isTrue();
        assertThat(limits.passes("other", "a", 1, 1)).isTrue();
    }

    @Test
    void givingBackNeverAllowsMore() {
        limits.giveBack("form", "a", 2, 3);

        assertThat(passes("a")).isTrue();
        assertThat(passes("a")).isTrue();
        assertThat(passes("a")).isFalse();
    }

    private boolean passes(String address) {
        return limits.passes("form", address, 2, 3);
    }
}
