package fr.cadreia.outreach;

import java.time.LocalDate;
import java.util.List;

/**
 * A meeting with the territory (rencontre), public from its announcement.
 *
 * @param id 0 before it is stored
 * @param cancelled the reason; empty unless it is cancelled
 * @param report what came of it; empty before it is reported
 * @param attended how many people came; 0 where nobody counted them
 * @param cases references of the cases that began there, in order
 */
public record OutreachMeeting(
        long id, Announcement announced, String cancelled, String report, int attended, List<String> cases) {

    public OutreachMeeting {
        cases = List.copyOf(cases);
    }

    /**
     * What is announced of a meeting, all in French but the day.
     *
     * @param hours e.g. « 14 h à 17 h »; may be empty
     * @param audience for whom it is
     * @param purpose what it is about
     */
    public record Announcement(
            String title, LocalDate day, String hours, String place, String audience, String purpose) {}

    static OutreachMeeting announced(Announcement announced) {
        return new OutreachMeeting(0, announced, "", "", 0, List.of());
    }

    public LocalDate day() {
        return announced.day();
    }

    public boolean isCancelled() {
        return !cancelled.isEmpty();
    }

    public boolean isReported() {
        return !report.isEmpty();
    }

    OutreachMeeting changed(Announcement next) {
        return new OutreachMeeting(id, next, cancelled, report, attended, cases);
    }

    OutreachMeeting cancelled(String reason) {
        return new OutreachMeeting(id, announced, reason, report, attended, cases);
    }

    OutreachMeeting reported(String text, int people, List<String> begun) {
        return new OutreachMeeting(id, announced, cancelled, text, people, begun);
    }
}
