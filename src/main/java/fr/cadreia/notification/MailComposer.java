package fr.cadreia.notification;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the mails of the due notifications. */
@Component
class MailComposer {

    private static final Logger LOG = LoggerFactory.getLogger(MailComposer.class);

    private final Notifications notifications;
    private final Outbox outbox;
    private final LetterWriter letters;
    private final LetterMails mails;
    private final MailChoices choices;
    private final People people;
    private final AuthorityClock clock;
    private final TransactionTemplate transaction;

    MailComposer(
            Notifications notifications,
            Outbox outbox,
            LetterWriter letters,
            LetterMails mails,
            MailChoices choices,
            People people,
            AuthorityClock clock,
            PlatformTransactionManager transactions) {
        this.notifications = notifications;
        this.outbox = outbox;
        this.letters = letters;
        this.mails = mails;
        this.choices = choices;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Writes the mails. A failure for one person holds nobody else up, and is tried again. */
    void compose() {
        Instant now = clock.now();
        for (String recipient : notifications.recipientsDue(now)) {
            try {
                transaction.executeWithoutResult(status -> compose(recipient, now));
            } catch (RuntimeException e) {
                LOG.error("Les courriels pour «\u00a0{}\u00a0» n’ont pas pu être écrits.", recipient, e);
            }
        }
    }

    private void compose(String recipient, Instant now) {
        List<NotificationCopy> due = notifications.due(recipient, now);
        notifications.settle(due, now);
        Optional<String> address = people.mailAddress(recipient);
        Optional<Person> reader = people.find(recipient);
        if (address.isEmpty() || reader.isEmpty()) {
            return;
        }
        var chosen = choices.of(recipient);
        List<NotificationCopy> wanted = due.stream()
                .filter(copy -> chosen.get(copy.kind()) != DeliveryPreference.NONE)
                .toList();
        letters.write(reader.get(), wanted, now)
                .forEach(letter -> outbox.add(mails.of(letter, reader.get(), recipient, address.get(), now)));
    }
}
