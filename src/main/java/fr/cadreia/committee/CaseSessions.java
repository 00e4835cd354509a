package fr.cadreia.committee;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** When and where the committee meets, in a session or by a written consultation on one case. */
public interface CaseSessions {

    /**
     * When a session was really held: on another day than the one for which it was convened, or well before its time.
     *
     * @param opened local time
     * @param onItsDay whether it was that day
     * @param reason why early, or empty
     */
    record OtherTime(LocalDateTime opened, boolean onItsDay, String reason) {

        LocalDate day() {
            return opened.toLocalDate();
        }

        /** French: "tenue le mercredi 2 décembre 2026", "ouverte à 9 h 12, avant l'heure de la convocation". */
        public String words() {
            return onItsDay
                    ? "ouverte à " + FrenchText.time(opened) + ", avant l’heure de la convocation"
                    : "tenue le " + FrenchText.weekday(opened);
        }

        /** French: "Séance tenue le mercredi 2 décembre 2026. Motif : …". */
        public String sentence() {
            return "Séance " + told();
        }

        private String told() {
            return words() + (reason.isEmpty() ? "" : ". Motif\u00a0: " + reason);
        }
    }

    /**
     * How often the date or place of a session changed, and when last.
     *
     * @param number how often it changed
     */
    record Revision(int number, Instant at) {}

    /**
     * A day on which the committee decides: a session, or the end of a written consultation.
     *
     * @param session number of the session, empty for a written consultation
     * @param time local; empty where the convening gives it in words, with the place
     * @param written a consultation in writing, which ends on that day
     * @param convened false while the session is prepared: its date may still change
     * @param cases references, in the order of the agenda
     * @param day for which it was convened
     * @param held where it was at another time
     * @param revision of the session
     */
    record CommitteeDate(
            String session,
            LocalDate day,
            Optional<LocalTime> time,
            String place,
            boolean written,
            boolean convened,
            List<String> cases,
            Optional<OtherTime> held,
            Optional<Revision> revision) {

        /** The same date with that case alone on its agenda. */
        public CommitteeDate of(String caseReference) {
            return new CommitteeDate(
                    session, day, time, place, written, convened, List.of(caseReference), held, revision);
        }

        /** The day on which it was, or will be, really held. */
        public LocalDate heldOn() {
            return held.map(OtherTime::day).orElse(day);
        }

        /** Local time at which it really began, or will. */
        public Optional<LocalTime> beganAt() {
            return held.map(OtherTime::opened).map(LocalDateTime::toLocalTime).or(() -> time);
        }

        /** French: the day for which it was convened, and why it was held on another day; empty where it was not. */
        public String note() {
            return held.map(other -> "Séance convoquée pour le " + FrenchText.weekday(day) + ", " + other.told())
                    .orElse("");
        }
    }

    /** The dates between these days, both included, the earliest first. */
    List<CommitteeDate> between(LocalDate first, LocalDate last);

    Optional<CommitteeDate> ofSession(String number);

    /** The members in office on that day, and their deputies. */
    List<Person> members(LocalDate day);

    /** The people convened to this session: those who have a seat in it, and their deputies. */
    List<Person> convened(String session);

    /** The session or consultation for which a case was convened, with this case alone on its agenda. */
    Optional<CommitteeDate> ofCase(String caseReference, String examination);

    /** Numbers of the sessions that were convened with this case on their agenda, the first one first. */
    List<String> sessionsOf(String caseReference);

    /** Number of the session for which a case was convened; empty for a written consultation. */
    Optional<String> sessionOf(String caseReference, String examination);
}
