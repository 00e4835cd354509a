package fr.cadreia.notification.calendar;

import fr.cadreia.committee.session.CommitteeCalendar.Revision;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * An entry of the calendar: a session, a task or a deadline with its day.
 *
 * @param id the same as long as it is the same thing
 * @param time local; empty for an entry of the whole day
 * @param note a further remark, or empty
 * @param settled false where the date may still change
 * @param page path within the application
 * @param revision the number and the moment of its changes, where they are known
 */
public record CalendarEntry(
        String id,
        Kind kind,
        LocalDate day,
        Optional<LocalTime> time,
        String title,
        String place,
        String note,
        boolean settled,
        String page,
        Optional<Revision> revision) {

    /** The kinds of entries. */
    public enum Kind {
        SESSION("Séance"),
        TASK("À rendre"),
        DEADLINE("Échéance");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the French label. */
        public String label() {
            return label;
        }
    }
}
