package fr.cadreia.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    private final RequestLimits limits = new RequestLimits(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void oneAddressWaitsAnHourAndNobodyElseDoes() {
        assertThat(passes("a")).isTrue();
        assertThat(passes("a")).isTrue();
        assertThat(passes("a")).isFalse();
        assertThat(passes("b")).isTrue();

        now = now.plus(Duration.ofMinutes(59));
        assertThat(passes("a")).isFalse();
        now = now.plus(Duration.ofMinutes(1));
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
