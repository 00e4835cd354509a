package fr.cadreia.notification;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives each person a copy of a notification, when that person wants it. */
@Component
class NotificationFanOut {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationFanOut.class);
    private static final int AT_A_TIME = 100;

    private final Notifications notifications;
    private final Recipients recipients;
    private final MailChoices choices;
    private final People people;
    private final NotificationSettings settings;
    private final AuthorityClock clock;
    private final TransactionTemplate transaction;

    NotificationFanOut(
            Notifications notifications,
            Recipients recipients,
            MailChoices choices,
            People people,
            NotificationSettings settings,
            AuthorityClock clock,
            PlatformTransactionManager transactions) {
        this.notifications = notifications;
        this.recipients = recipients;
        this.choices = choices;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Gives out the waiting notifications. A notification that fails waits for its next attempt and holds nobody else
     * up.
     */
    void spread() {
        List<PendingNotification> waiting;
        do {
            Instant now = clock.now();
            waiting = notifications.waiting(now, AT_A_TIME);
            waiting.forEach(notification -> spread(notification, now));
        } while (!waiting.isEmpty());
    }

    private void spread(PendingNotification notification, Instant now) {
        try {
            transaction.executeWithoutResult(status -> {
                if (notifications.spread(notification.id(), now)) {
                    recipients.of(notification).forEach((person, kind) -> copy(notification, person, kind, now));
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("L’événement {} ({}) n’a pas pu être annoncé.", notification.id(), notification.kind(), e);
            Duration delay = Backoff.after(notifications.attempts(notification.id()) + 1);
            notifications.postpone(notification.id(), now.plus(delay), e.toString());
        }
    }

    private void copy(PendingNotification notification, String person, NotificationKind kind, Instant now) {
        Map<NotificationKind, DeliveryPreference> chosen = choices.of(person);
        DeliveryPreference timing = chosen.get(kind);
        if (timing != DeliveryPreference.NONE && people.mailAddress(person).isPresent()) {
            boolean atOnce = timing == DeliveryPreference.AT_ONCE;
            notifications.copy(notification, person, kind, atOnce, atOnce ? now : settings.nextDigest(now));
        }
    }
}
