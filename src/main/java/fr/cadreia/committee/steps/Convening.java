package fr.cadreia.committee.steps;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import fr.cadreia.kernel.form.Embedded;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.modulith.NamedInterface;

/**
 * The convening of a case, to a session or to a consultation in writing: its date, place, agenda and draft opinion.
 *
 * @param authorityInformed how the authority was informed that too few members may sit
 * @param sessionDate the session's day, or the last day of the consultation
 * @param urgencyReason why less than the usual notice is given
 * @param sessionTime null for a consultation
 * @param session number of the session, which the application gives; empty for a consultation
 */
@NamedInterface("steps")
@AnswersOf("convening")
public record Convening(
        String authorityInformed,
        Mode mode,
        LocalDate sessionDate,
        String urgencyReason,
        LocalTime sessionTime,
        String place,
        String videoLink,
        String agenda,
        boolean withDebate,
        @Embedded DraftOpinion opinion,
        String session) {

    /** The way in which members are asked. */
    @NamedInterface("steps")
    public enum Mode {
        SESSION,
        WRITTEN
    }

    /** The field of the session's number. */
    public static final String SESSION = "session";

    /** The field of the session's local time, which the application can give too. */
    public static final String TIME = "sessionTime";

    /**
     * Returns the answers that convene a case to a session, without blank ones.
     *
     * @param draft the proposed opinion, as answers to its questions
     */
    public static Answers toSession(
            LocalDate day,
            String place,
            String videoLink,
            String agenda,
            boolean withDebate,
            String urgency,
            Answers draft) {
        return draft.with("sessionDate", day.toString())
                .withAnswered("place", place)
                .withAnswered("videoLink", videoLink)
                .withAnswered("agenda", agenda)
                .with("withDebate", withDebate ? "yes" : "no")
                .withAnswered("urgencyReason", urgency);
    }

    /** Tells whether all members are asked in writing (consultation écrite). */
    public boolean isWritten() {
        return mode == Mode.WRITTEN;
    }

    /** Returns the local time; midnight where only the day was given. */
    public LocalDateTime startsAt() {
        return sessionDate.atTime(sessionTime == null ? LocalTime.MIDNIGHT : sessionTime);
    }
}
