package fr.cadreia.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The application's clock, moved to a later day: a session is not held before its own. Whoever moves it brings it back. */
public final class Days {

    private Days() {}

    /** To the same hour of that day. */
    public static void comesTo(LocalDate day) {
        ClockUtil.offset(
                Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(), day)).toMillis());
    }

    public static void areOver() {
        ClockUtil.reset();
    }
}
