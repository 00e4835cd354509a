package fr.cadreia.notification;

/**
 * A notification on its way to one person.
 *
 * @param kind what it is to this person: what is a passed deadline to one is an escalation to another
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
