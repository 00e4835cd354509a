package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/** An event of the journal itself. */
public sealed interface JournalEvent extends Event {

    /**
     * A back-up was put back.
     *
     * @param operator the person who says so, e.g. the account on the server
     * @param lastSeal number of the last seal in the back-up
     * @param lastUndoneSeal number of the last seal that the restore undid; 0 where none is known
     * @param lastUndoneHash hash of that seal; empty where none is known
     */
    @JsonInclude(Include.NON_DEFAULT)
    record Restored(String reason, String operator, int lastSeal, int lastUndoneSeal, String lastUndoneHash)
            implements JournalEvent, Reasoned {}

    record WitnessMissing() implements JournalEvent {}
}
