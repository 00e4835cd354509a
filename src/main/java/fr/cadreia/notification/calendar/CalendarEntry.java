package fr.cadreia.notification.calendar;

import fr.cadreia.committee.session.CommitteeCalendar.Revision;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Something that has its day.
 *
 * @param id the same as long as it is the same thing
 * @param time local; empty for what takes the whole day
 * @param note what else to know, or empty
 * @param settled false where the date may still change
 * @param page path within the application
 * @param revision how often and when it changed, where that is known
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

    /** What has its day. */
    public enum Kind {
        SESSION("Séance"),
        TASK("À rendre"),
        DEADLINE("Échéance");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** French. */
        public String label() {
            return label;
        }
    }
}
