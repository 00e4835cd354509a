package fr.cadreia.notification;

/**
 * A notice on its way to one person.
 *
 * @param kind what it is to this person: what is a passed deadline to one is an escalation to another
 * @param atOnce in a mail of its own rather than in the digest
 */
public record NoticeCopy(long id, String recipient, NoticeKind kind, boolean atOnce, PendingNotification notice) {

    /** Copies of the same matter say the same thing again, or what it has become. */
    String matter() {
        return kind.isOfTask()
                ? "task " + notice.about()
                : String.join(" ", kind.name(), notice.caseReference(), notice.about(), notice.words());
    }
}
