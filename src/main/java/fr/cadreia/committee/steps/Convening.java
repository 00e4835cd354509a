package fr.cadreia.committee.steps;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import fr.cadreia.kernel.form.Embedded;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.modulith.NamedInterface;

/**
 * How a case is convened: to a session or to a consultation in writing, for when, where and with which agenda and draft
 * opinion.
 *
 * @param authorityInformed how the authority was told that too few members may sit
 * @param sessionDate of the session, or the last day of the consultation
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

    /** How members are asked. */
    @NamedInterface("steps")
    public enum Mode {
        SESSION,
        WRITTEN
    }

    /** The field of the session's number. */
    public static final String SESSION = "session";

    /** The field of its local time, which the application gives too. */
    public static final String TIME = "sessionTime";

    /**
     * The answers that convene a case to a session, those that are blank left out.
     *
     * @param draft the opinion that is proposed, as answers to its questions
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

    /** Whether all members are asked in writing (consultation écrite). */
    public boolean isWritten() {
        return mode == Mode.WRITTEN;
    }

    /** Local time; midnight where only the day was said. */
    public LocalDateTime startsAt() {
        return sessionDate.atTime(sessionTime == null ? LocalTime.MIDNIGHT : sessionTime);
    }
}
