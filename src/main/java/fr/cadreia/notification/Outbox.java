package fr.cadreia.notification;

import fr.cadreia.notification.Mail.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mails that wait to be sent, and those that were. */
public interface Outbox {

    void add(Mail mail);

    /**
     * Takes a mail that is due, for the owner alone until the lease ends; its attempt counts from then on.
     *
     * @return empty when there is none
     */
    Optional<Mail> claim(String owner, Instant now, Instant leasedUntil);

    /** No effect when the lease has passed to another owner. */
    void sent(long id, String owner, Instant now);

    /** No effect when the lease has passed to another owner. */
    void retry(long id, String owner, Instant next, String failure);

    /** The same for an attempt that does not count, since it says nothing of this mail. */
    void release(long id, String owner, Instant next, String failure);

    /** No effect when the lease has passed to another owner. */
    void giveUp(long id, String owner, String failure);

    /** A mail that was given up is tried anew. @return false when it was not given up */
    boolean resume(long id, Instant now);

    Optional<Mail> find(long id);

    /** Newest first. */
    List<Mail> page(Optional<State> state, int offset, int size);

    Map<State, Long> counts();

    /** Removes what no longer waits and was written before. */
    void purge(Instant before);
}
