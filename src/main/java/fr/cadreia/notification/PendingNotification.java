package fr.cadreia.notification;

import java.time.Instant;

/**
 * Something that people are to be told. Its recipients, and what each may read, are found when it is spread, outside
 * the transaction of the event.
 *
 * @param id given by the database; 0 before
 * @param caseReference or empty
 * @param about id of the task, number of the session, process instance of the examination or number of the extract,
 *     depending on the kind; or empty
 * @param recipient the only account that is told, or empty where it follows from the kind
 * @param words French, of an answer, or of an extract that replaces another; else empty
 * @param page path within the application, of an answer; else empty
 */
public record PendingNotification(
        long id,
        NotificationKind kind,
        String caseReference,
        String about,
        String recipient,
        String words,
        String page,
        Instant occurredAt) {

    static PendingNotification of(NotificationKind kind, String caseReference, String about, Instant occurredAt) {
        return new PendingNotification(0, kind, caseReference, about, "", "", "", occurredAt);
    }
}
