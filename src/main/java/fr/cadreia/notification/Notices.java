package fr.cadreia.notification;

import java.time.Instant;
import java.util.List;

/** The notices and their copies. */
public interface Notices {

    /** In the current transaction. */
    void add(PendingNotification notice);

    /** Those that wait to be spread, the oldest first. */
    List<PendingNotification> waiting(Instant now, int most);

    /** @return false when another node has spread it meanwhile */
    boolean spread(long id, Instant now);

    /** Spreading failed: it is tried again then. */
    void postpone(long id, Instant until, String failure);

    /** How often spreading a notice has failed until now. */
    int attempts(long id);

    /** How many wait although spreading them has been tried. */
    long stuck();

    /** @param at when the person wants it */
    void copy(PendingNotification notice, String recipient, NoticeKind kind, boolean atOnce, Instant at);

    /** Whose copies are due. */
    List<String> recipientsDue(Instant now);

    /** Those due to this person, the oldest first. Nobody else writes mails until the end of the transaction. */
    List<NoticeCopy> due(String recipient, Instant now);

    /** Mailed, or no longer worth it. */
    void settle(List<NoticeCopy> copies, Instant now);

    /** Removes what was settled before. */
    void purge(Instant before);
}
