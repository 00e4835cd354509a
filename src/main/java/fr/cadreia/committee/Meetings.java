package fr.cadreia.committee;

import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** When and where the committee meets, whether a session was prepared for it or a case was convened by itself. */
public interface Meetings {

    /**
     * A meeting of the committee.
     *
     * @param session number of the session, empty for a case that was convened by itself
     * @param time local; empty where the convening gives it in words, with the place
     * @param written a consultation in writing, which ends on that day
     * @param convened false while the session is prepared: its date may still change
     * @param cases references, in the order of the agenda
     */
    record Meeting(
            String session,
            LocalDate day,
            Optional<LocalTime> time,
            String place,
            boolean written,
            boolean convened,
            List<String> cases) {}

    /** On these days, both included, the earliest first. */
    List<Meeting> between(LocalDate first, LocalDate last);

    Optional<Meeting> ofSession(String number);

    /** Who is convened to a session on that day: the members in office, and their deputies. */
    List<Person> members(LocalDate day);

    /** The meeting of a case that was convened by itself; empty for one that was convened with a session. */
    Optional<Meeting> ofCase(String caseReference, String examination);

    /** Whether the case stands on the agenda of a session that is being prepared: it is convened with the whole of it. */
    boolean isOnAgenda(String caseReference);

    /** Number of the session with which a case was convened; empty for one that was convened by itself. */
    Optional<String> sessionOf(String caseReference, String examination);
}
