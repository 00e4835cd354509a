package fr.cadreia.committee.examination;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * The moment for which the committee is convened.
 *
 * @param startsAt local time; midnight where only the day was said
 */
public record ConvenedTime(LocalDateTime startsAt) {

    private static final Duration AHEAD = Duration.ofMinutes(30);

    /** Whether that is well before it, or on an earlier day: who comes first is ticked on the sheet some minutes before. */
    public boolean isEarly(LocalDateTime moment) {
        return moment.isBefore(startsAt.minus(AHEAD)) || moment.toLocalDate().isBefore(startsAt.toLocalDate());
    }
}
