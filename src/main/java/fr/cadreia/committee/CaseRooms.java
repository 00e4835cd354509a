package fr.cadreia.committee;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who was in the room when the committee sat on a case, as the session's presence sheet and its corrections said then. */
public interface CaseRooms {

    /**
     * A session as it stood at that moment.
     *
     * @param session its number
     * @param opened when it was
     * @param present accounts, those recused from the case included
     * @param proxies giver to holder
     * @param excused accounts of members who excused themselves
     * @param unlisted accounts of members of whom its presence sheet says nothing, for it was that of a case from which they
     *     are recused
     * @param outings who left the room for the case, in their order
     */
    record Room(
            String session,
            Instant opened,
            Set<String> present,
            Map<String, String> proxies,
            Set<String> excused,
            Set<String> unlisted,
            List<Outing> outings) {}

    /**
     * A member who left the room while the committee dealt with a case.
     *
     * @param member account
     * @param back empty as long as the member has not come back
     */
    record Outing(String member, Optional<Instant> back) {}

    /**
     * Empty for a written consultation, and as long as the session was not opened.
     *
     * @param session its number, empty for a written consultation
     */
    Optional<Room> of(String session, String caseReference, Instant moment);
}
