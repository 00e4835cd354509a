package fr.cadreia.committee.examination;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * The moment for which the committee is convened.
 *
 * @param startsAt local time; midnight where only the day was given
 */
public record ConvenedTime(LocalDateTime startsAt) {

    private static final Duration AHEAD = Duration.ofMinutes(30);

    /**
     * Tells whether a moment is more than 30 minutes before the session, or on an earlier day. (Members are ticked on
     * the sheet some minutes early.)
     */
    public boolean isEarly(LocalDateTime moment) {
        return moment.isBefore(startsAt.minus(AHEAD)) || moment.toLocalDate().isBefore(startsAt.toLocalDate());
    }
}
