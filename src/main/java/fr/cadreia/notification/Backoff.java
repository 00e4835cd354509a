package fr.cadreia.notification;

import java.time.Duration;

/** The wait before the next attempt: a minute, then twice as long each time, an hour at most. */
final class Backoff {

    private static final int LONGEST_MINUTES = 60;

    private Backoff() {}

    /** @param attempts made until now, from 1 */
    static Duration after(int attempts) {
        return Duration.ofMinutes(Math.min(LONGEST_MINUTES, 1L << Math.min(attempts - 1, 10)));
    }
}
