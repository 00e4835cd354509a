package fr.cadreia.notification;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.MailTransport.RefusedException;
import fr.cadreia.notification.MailTransport.UnreachableException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what waits. A mail is one node's for the time of a lease, so that no other sends it too; a node that dies while
 * it sends leaves the mail to the others when its lease ends, under the same Message-ID.
 */
@Component
class MailDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);

    private final Outbox outbox;
    private final MailTransport transport;
    private final NotificationSettings settings;
    private final AuthorityClock clock;

    /** Attempts in vain since the mail server was last reached, and when it is tried again. */
    private int outages;

    private Instant quietUntil = Instant.MIN;

    MailDispatcher(Outbox outbox, MailTransport transport, NotificationSettings settings, AuthorityClock clock) {
        this.outbox = outbox;
        this.transport = transport;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends mails until nothing is due or the mail server is unreachable: the rest then waits, untouched, for the next
     * round.
     */
    synchronized void send() {
        if (!transport.isEnabled() || quietUntil.isAfter(clock.now())) {
            return;
        }
        String owner = UUID.randomUUID().toString();
        Optional<Mail> claimed;
        boolean reachable = true;
        do {
            Instant now = clock.now();
            claimed = outbox.claim(owner, now, now.plus(settings.lease()));
            reachable = claimed.map(mail -> send(mail, owner)).orElse(true);
        } while (claimed.isPresent() && reachable);
    }

    /** @return whether the mail server was reached */
    private boolean send(Mail mail, String owner) {
        try {
            transport.send(mail);
        } catch (UnreachableException e) {
            LOG.warn(
                    "Le serveur de messagerie ne répond pas\u00a0; les courriels partiront plus tard\u00a0: {}",
                    e.getMessage());
            quietUntil = clock.now().plus(Backoff.after(++outages));
            outbox.release(mail.id(), owner, clock.now(), e.toString());
            return false;
        } catch (RefusedException e) {
            reached();
            refused(mail, owner, e);
            return true;
        }
        reached();
        outbox.sent(mail.id(), owner, clock.now());
        return true;
    }

    private void reached() {
        outages = 0;
        quietUntil = Instant.MIN;
    }

    private void refused(Mail mail, String owner, RefusedException e) {
        LOG.warn("Le courriel {} est refusé par le serveur de messagerie\u00a0: {}", mail.id(), e.getMessage());
        if (e.isForEver() || mail.attempts() >= settings.attempts()) {
            outbox.giveUp(mail.id(), owner, e.getMessage());
        } else {
            outbox.retry(mail.id(), owner, clock.now().plus(Backoff.after(mail.attempts())), e.getMessage());
        }
    }
}
