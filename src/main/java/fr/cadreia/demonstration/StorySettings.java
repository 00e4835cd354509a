package fr.cadreia.demonstration;

import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The history with which the demonstration begins on an empty database, and the moment until which it is played. */
@Component
@Profile("demo")
public class StorySettings {

    /** The number of months before its end at which the history begins. */
    static final int MONTHS = 30;

    static final String VALMONT = "valmont";

    static final String HISTORY = "cadre.demo";
    static final String UNTIL = "cadre.demo-until";

    private static final String EMPTY = "empty";
    private static final int MORNING = 8;

    private final boolean played;
    private final Duration ahead;

    /**
     * @param history {@code valmont} or {@code empty}
     * @param until local date and time, as in 2026-03-10T10:00; blank for now
     * @throws StartRefusedException for anything else
     */
    public StorySettings(@Value("${" + HISTORY + "}") String history, @Value("${" + UNTIL + "}") String until) {
        if (!history.equals(VALMONT) && !history.equals(EMPTY)) {
            throw new StartRefusedException(
                    "Réglage cadre.demo\u00a0: «\u00a0" + history
                            + "\u00a0» n’existe pas\u00a0; indiquez valmont, pour une démonstration qui a une histoire, ou empty.");
        }
        this.played = history.equals(VALMONT);
        Instant now = AuthorityClock.ofMachine().now();
        this.ahead = until(until)
                .map(end -> Duration.between(now, AuthorityClock.instantOf(end)).truncatedTo(ChronoUnit.MILLIS))
                .orElse(Duration.ZERO);
    }

    /** Tells whether the history is to be played on an empty database. */
    public boolean isPlayed() {
        return played;
    }

    public LocalDateTime beginning() {
        return end().toLocalDate().minusMonths(MONTHS).atTime(MORNING, 0);
    }

    /**
     * Returns the end of the history: now, or the moment in the settings, which moves on from the start of the
     * application.
     */
    LocalDateTime end() {
        return AuthorityClock.dateTimeOf(AuthorityClock.ofMachine().now().plus(ahead));
    }

    /**
     * Returns the time by which the end is ahead of the machine's time, in whole milliseconds; negative for a past
     * moment.
     */
    public Duration ahead() {
        return ahead;
    }

    /** @throws StartRefusedException for a text that is not a date with a time */
    static Optional<LocalDateTime> until(String setting) {
        try {
            return Optional.ofNullable(setting)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(LocalDateTime::parse);
        } catch (DateTimeParseException e) {
            throw new StartRefusedException("Réglage " + UNTIL + "\u00a0: «\u00a0" + setting
                    + "\u00a0» n’est pas une date et une heure\u00a0; écrivez par exemple 2026-03-10T10:00, ou rien.");
        }
    }
}
