package fr.cadreia.committee;

import fr.cadreia.engine.Answers;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * The moment for which the committee is convened.
 *
 * @param startsAt local time; midnight where only the day was said
 */
public record ConvenedTime(LocalDateTime startsAt) {

    private static final Duration AHEAD = Duration.ofMinutes(30);

    /** As a convening says; empty for one without a day. */
    static Optional<ConvenedTime> of(Answers convening) {
        String time = convening.text("sessionTime");
        return convening
                .date("sessionDate")
                .map(day -> day.atTime(time.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(time)))
                .map(ConvenedTime::new);
    }

    /** Whether that is well before it, or on an earlier day: who comes first is ticked on the sheet some minutes before. */
    public boolean isEarly(LocalDateTime moment) {
        return moment.isBefore(startsAt.minus(AHEAD)) || moment.toLocalDate().isBefore(startsAt.toLocalDate());
    }
}
