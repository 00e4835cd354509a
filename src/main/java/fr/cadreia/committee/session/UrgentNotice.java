package fr.cadreia.committee.session;

import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What an urgency leaves of the notice of a session: one clear day (jour franc), as the law leaves the members of a council
 * (CGCT L2121-12, by analogy). An installation for trials does without it.
 */
@Component
public class UrgentNotice {

    private static final int CLEAR_DAYS = 1;

    private final CommitteeSettings settings;
    private final AuthorityClock clock;

    UrgentNotice(CommitteeSettings settings, AuthorityClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The earliest day for which members may be convened today, with the reason of an urgency. */
    public LocalDate earliest() {
        LocalDate today = clock.today();
        return settings.sameDayUrgency() ? today : today.plusDays(CLEAR_DAYS + 1L);
    }

    /** Whether members who are convened may be convened for an earlier day, or their day has passed without a session. */
    public boolean mayHasten(Session convened) {
        return !convened.startsAt().isAfter(clock.dateTime())
                || !earliest().isAfter(convened.startsAt().toLocalDate());
    }

    /** @return why no urgency makes up for the day of a session, French, without a capital letter; empty where it may */
    public Optional<String> obstacle(LocalDate day) {
        return day.isBefore(earliest())
                ? Optional.of(
                        "même en urgence, un jour franc au moins sépare la convocation de la séance\u00a0; choisissez"
                                + " une date à partir du " + FrenchText.day(earliest()) + ".")
                : Optional.empty();
    }

    /** @throws CommandRefusedException when no urgency makes up for the day */
    void require(LocalDate day) {
        obstacle(day).ifPresent(why -> {
            throw CommandRefusedException.invalid("Le délai de convocation n’est pas tenu\u00a0: " + why);
        });
    }
}
