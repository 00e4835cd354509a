package fr.cadreia.notification;

import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The work that is done again and again outside of every transaction of the engine; several nodes may do it at once.
 */
@Component
public class NotificationRound {

    private final NotificationFanOut fanOut;
    private final MailComposer composer;
    private final MailDispatcher dispatcher;
    private final Notifications notifications;
    private final Outbox outbox;
    private final NotificationSettings settings;
    private final AuthorityClock clock;

    NotificationRound(
            NotificationFanOut fanOut,
            MailComposer composer,
            MailDispatcher dispatcher,
            Notifications notifications,
            Outbox outbox,
            NotificationSettings settings,
            AuthorityClock clock) {
        this.fanOut = fanOut;
        this.composer = composer;
        this.dispatcher = dispatcher;
        this.notifications = notifications;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${cadre.notification.interval}",
            fixedDelayString = "${cadre.notification.interval}")
    public void run() {
        fanOut.spread();
        composer.compose();
        dispatcher.send();
        Instant old = clock.now().minus(settings.retention());
        notifications.purge(old);
        outbox.purge(old);
    }
}
