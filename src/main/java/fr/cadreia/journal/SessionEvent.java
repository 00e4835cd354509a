package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** An event of a session of the committee and its papers. Members are named by their accounts. */
public sealed interface SessionEvent extends Event {

    /** Returns the name of the chain of the journal that tells of a session. @param session its number */
    static String chain(String session) {
        return JournalChains.SESSION + session;
    }

    /** An event that convenes: it gives the members a time of notice. */
    sealed interface ConveningEvent extends SessionEvent permits SessionConvened, PointJoined {

        /** Returns the reason why the clear days (jours francs) of the framework are not kept, or empty. */
        String urgency();

        /** Lists the references of cases that are convened again for want of quorum. */
        List<String> second();

        /** Returns the reason why somebody convenes in place of the chair, or empty. */
        String impediment();
    }

    /**
     * @param noticeDays the number of clear days that the framework asks for
     * @param agenda references of the cases
     */
    record SessionConvened(
            int noticeDays,
            String urgency,
            List<String> second,
            String impediment,
            LocalDateTime startsAt,
            String place,
            String videoLink,
            List<AgendaPoint> agenda)
            implements ConveningEvent {}

    record AgendaPoint(String caseReference, boolean withDebate) {}

    /**
     * A case that was convened for the session by its own task, after the others.
     *
     * @param noticeDays the number of clear days that the framework asks for
     */
    record PointJoined(
            int noticeDays,
            String urgency,
            List<String> second,
            String impediment,
            @JsonProperty("case") String caseReference,
            boolean withDebate)
            implements ConveningEvent {}

    /** A presence sheet, with the members whose seats counted when it was written. */
    sealed interface Sheet extends SessionEvent permits SessionOpened, PresenceCorrected {

        Presence sheet();

        /** Lists the titulars in office. */
        List<String> members();
    }

    /**
     * @param remote the members who are present at a distance
     * @param deputies of those present: deputy to titular
     * @param substitute the member who presides over the cases from which the chair is recused, or empty
     * @param proxies giver to holder
     */
    record Presence(
            List<String> present,
            List<String> remote,
            Map<String, String> deputies,
            String chair,
            String substitute,
            Map<String, String> proxies,
            List<String> excused) {}

    /**
     * @param colleges of titulars and deputies: id of the college's role
     * @param soonerReason the reason why it is opened on its day, but before its time; or empty
     * @param unlisted members of whom the sheet says nothing, since it belongs to a case from which they are recused
     */
    record SessionOpened(
            Presence sheet,
            List<String> members,
            Map<String, String> colleges,
            String soonerReason,
            List<String> unlisted)
            implements Sheet {}

    /**
     * @param change its code name
     * @param holder to whom the member gave a proxy, or empty
     * @param before the sheet that this one replaces
     */
    record PresenceCorrected(
            Presence sheet,
            List<String> members,
            String member,
            String change,
            String holder,
            String reason,
            Presence before)
            implements Sheet, Reasoned {}

    record PresenceConfirmed(boolean remote) implements SessionEvent {}

    /** @param caseReference for which the member is out of the room */
    record RoomLeft(String member, @JsonProperty("case") String caseReference) implements SessionEvent {}

    record RoomEntered(String member) implements SessionEvent {}

    /** @param cases whose motions are put to the vote together */
    record ListPut(List<String> cases) implements SessionEvent {}

    record SessionClosed() implements SessionEvent {}

    /**
     * @param number within the session, from 1
     * @param late the late re-evaluations that it reports
     */
    record ConvocationFiled(int number, List<String> late, String sha256) implements SessionEvent {}

    /**
     * @param as the signatory for whom the signature stands
     * @param approvedIn number of the session that approves them
     * @param sha256 of the text that is signed
     * @param publicSha256 of the same text as everybody will read it, to which the signatures are added later
     * @param corrections the correction that a member of that session wants; French, or empty
     * @param correctionsBy account of that member, or empty
     * @param corrected whether the session wants it too
     */
    record MinutesSigned(
            Signatory as,
            String approvedIn,
            String sha256,
            String publicSha256,
            String corrections,
            String correctionsBy,
            boolean corrected)
            implements SessionEvent {}

    /** The signatory for whom a signature of the minutes stands. */
    enum Signatory {
        @JsonProperty("secretary")
        SECRETARY,
        @JsonProperty("chair")
        CHAIR
    }

    record MinutesReturned(String reason) implements SessionEvent, Reasoned {}

    record MinutesFiled(String sha256, String publicSha256) implements SessionEvent {}
}
