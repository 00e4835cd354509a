package fr.cadreia.notification;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is done again and again outside of every transaction of the engine; several nodes may do it at once. */
@Component
public class NotificationRound {

    private final Spreading spreading;
    private final Writing writing;
    private final Sending sending;
    private final Notices notices;
    private final Outbox outbox;
    private final NotificationSettings settings;
    private final Clock clock;

    NotificationRound(
            Spreading spreading,
            Writing writing,
            Sending sending,
            Notices notices,
            Outbox outbox,
            NotificationSettings settings,
            Clock clock) {
        this.spreading = spreading;
        this.writing = writing;
        this.sending = sending;
        this.notices = notices;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${cadre.notification.interval}",
            fixedDelayString = "${cadre.notification.interval}")
    public void run() {
        spreading.spread();
        writing.write();
        sending.send();
        Instant old = clock.instant().minus(settings.retention());
        notices.purge(old);
        outbox.purge(old);
    }
}
