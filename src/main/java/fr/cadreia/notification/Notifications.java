package fr.cadreia.notification;

import java.time.Instant;
import java.util.List;

/** The notifications and their copies. */
public interface Notifications {

    /** In the current transaction. */
    void add(PendingNotification notification);

    /** Those that wait to be spread, the oldest first. */
    List<PendingNotification> waiting(Instant now, int most);

    /** @return false when another node has spread it meanwhile */
    boolean spread(long id, Instant now);

    /** Spreading failed: it is tried again then. */
    void postpone(long id, Instant until, String failure);

    /** How often spreading a notification has failed until now. */
    int attempts(long id);

    /** How many wait although spreading them has been tried. */
    long stuck();

    /** @param at when the person wants it */
    void copy(PendingNotification notification, String recipient, NotificationKind kind, boolean atOnce, Instant at);

    /** Whose copies are due. */
    List<String> recipientsDue(Instant now);

    /** Those due to this person, the oldest first. Nobody else writes mails until the end of the transaction. */
    List<NotificationCopy> due(String recipient, Instant now);

    /** Mailed, or no longer worth it. */
    void settle(List<NotificationCopy> copies, Instant now);

    /** Removes what was settled before. */
    void purge(Instant before);
}
