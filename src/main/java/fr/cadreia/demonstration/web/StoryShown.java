package fr.cadreia.demonstration.web;

import fr.cadreia.demonstration.StoryProgress;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The progress of the history as pages show it.
 *
 * @param month the month that the history has reached, French
 * @param today the current day by the application's clock
 */
public record StoryShown(boolean playing, boolean failed, String month, LocalDate today, int done, int all) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    /** Returns the current day in French: « 1er décembre 2026 ». */
    public String day() {
        return FrenchText.day(today);
    }

    static StoryShown of(StoryProgress.Now now, Instant clock) {
        return new StoryShown(
                now.isPlaying(),
                now.isFailed(),
                MONTH.format(AuthorityClock.dayOf(now.at())),
                AuthorityClock.dayOf(clock),
                now.done(),
                now.all());
    }
}
