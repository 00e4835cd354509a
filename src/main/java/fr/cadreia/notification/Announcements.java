package fr.cadreia.notification;

import fr.cadreia.committee.CaseConvened;
import fr.cadreia.committee.ConvocationIssued;
import fr.cadreia.committee.DecisionFiled;
import fr.cadreia.committee.RectificationAsked;
import fr.cadreia.committee.SessionUnsettled;
import fr.cadreia.dossier.RequestAnswered;
import fr.cadreia.dossier.task.TaskEvent;
import fr.cadreia.grant.GrantNotification;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.JournalRecorded;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.kernel.time.AuthorityClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes down what people are to be told, in the transaction of what causes it: one row, and nothing else is done there.
 * Features beneath publish events; those above call {@link #answer} or {@link #question}.
 */
@Component
public class Announcements {

    /** The length of its column, in characters; the page to which it leads says all. */
    private static final int LONGEST = 500;

    private final Notifications notifications;
    private final AuthorityClock clock;

    Announcements(Notifications notifications, AuthorityClock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Tells somebody that a request or a report has its answer, which is read on a page, never in the mail.
     *
     * @param person an account
     * @param caseReference or empty
     * @param words French, one line, nothing confidential
     * @param page path within the application
     */
    public void answer(String person, String caseReference, String words, String page) {
        tell(NotificationKind.ANSWER, person, caseReference, words, page);
    }

    /** Tells somebody that a question waits for them, otherwise than as a task; the parameters are those of an answer. */
    public void question(String person, String caseReference, String words, String page) {
        tell(NotificationKind.QUESTION, person, caseReference, words, page);
    }

    private void tell(NotificationKind kind, String person, String caseReference, String words, String page) {
        String line = ShortText.whole(words, LONGEST);
        notifications.add(new PendingNotification(0, kind, caseReference, "", person, line, page, clock.now()));
    }

    @EventListener
    void on(TaskEvent event) {
        NotificationKind kind = switch (event.moment()) {
            case OPENED -> NotificationKind.TASK_OPENED;
            case DEADLINE_NEAR -> NotificationKind.DEADLINE_NEAR;
            case DEADLINE_PASSED -> NotificationKind.DEADLINE_PASSED;
        };
        notifications.add(PendingNotification.of(kind, event.caseReference(), event.taskId(), clock.now()));
    }

    @EventListener
    void on(ConvocationIssued event) {
        notifications.add(PendingNotification.of(NotificationKind.CONVENING, "", event.number(), clock.now()));
    }

    @EventListener
    void on(CaseConvened event) {
        notifications.add(PendingNotification.of(
                NotificationKind.CONVENING, event.caseReference(), event.examination(), clock.now()));
    }

    @EventListener
    void on(SessionUnsettled event) {
        notifications.add(PendingNotification.of(NotificationKind.SESSION, "", event.number(), clock.now()));
    }

    @EventListener
    void on(RectificationAsked event) {
        event.seconds()
                .forEach(account -> tell(NotificationKind.COUNTERSIGNATURE, account, event.caseReference(), "", ""));
    }

    @EventListener
    void on(DecisionFiled event) {
        String replaced = event.replaces() == 0
                ? ""
                : "L’extrait " + event.number() + " annule et remplace l’extrait " + event.replaces() + ".";
        notifications.add(new PendingNotification(
                0,
                NotificationKind.DECISION,
                event.caseReference(),
                Integer.toString(event.number()),
                "",
                replaced,
                "",
                clock.now()));
    }

    /** The department of a solution in service is asked what has changed. */
    @EventListener
    void on(JournalRecorded row) {
        if (row.kind() == JournalKind.CHANGES_ASKED) {
            notifications.add(
                    PendingNotification.of(NotificationKind.CHANGES_ASKED, row.caseReference(), "", clock.now()));
        }
    }

    @EventListener
    void on(RequestAnswered event) {
        answer(event.person(), event.caseReference(), event.answer(), "/dossiers/" + event.caseReference());
    }

    @EventListener
    void on(GrantNotification event) {
        event.accounts().stream()
                .distinct()
                .forEach(account -> tell(NotificationKind.HABILITATION, account, "", event.words(), event.page()));
    }
}
