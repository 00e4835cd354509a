package fr.cadreia.demonstration;

import fr.cadreia.engine.database.StartRefusedException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** With which history the demonstration begins, where its database holds nothing. */
@Component
@Profile("demo")
public class StorySettings {

    /** How long before today the history begins. */
    static final int MONTHS = 30;

    static final String VALMONT = "valmont";

    private static final String EMPTY = "empty";
    private static final int MORNING = 8;

    private final boolean played;

    /** @throws StartRefusedException for anything but {@code valmont} and {@code empty} */
    public StorySettings(@Value("${cadre.demo}") String history) {
        if (!history.equals(VALMONT) && !history.equals(EMPTY)) {
            throw new StartRefusedException(
                    "Réglage cadre.demo\u00a0: «\u00a0" + history
                            + "\u00a0» n’existe pas\u00a0; indiquez valmont, pour une démonstration qui a une histoire, ou empty.");
        }
        this.played = history.equals(VALMONT);
    }

    /** Whether the history is played where there is room for it. */
    public boolean isPlayed() {
        return played;
    }

    public LocalDateTime beginning(LocalDate today) {
        return today.minusMonths(MONTHS).atTime(MORNING, 0);
    }
}
