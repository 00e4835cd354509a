package fr.cadreia.notification;

/**
 * A notification on its way to one person.
 *
 * @param kind its kind for this person: a passed deadline for one is an escalation for another
 * @param atOnce in a mail of its own rather than in the digest
 */
public record NotificationCopy(
        long id, String recipient, NotificationKind kind, boolean atOnce, PendingNotification notification) {

    /** Copies of the same matter say the same thing again, or what it has become. */
    String matter() {
        return kind.isOfTask()
                ? "task " + notification.about()
                : String.join(
                        " ", kind.name(), notification.caseReference(), notification.about(), notification.words());
    }
}
