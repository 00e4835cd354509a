package fr.cadreia.notification;

import fr.cadreia.notification.Mail.State;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the mails of what is due; when no mail is sent from here, for the administrators to read. */
@Component
class MailComposer {

    private static final Logger LOG = LoggerFactory.getLogger(MailComposer.class);

    private final Notices notices;
    private final Outbox outbox;
    private final LetterWriter letters;
    private final LetterText text;
    private final MailChoices choices;
    private final MailTransport transport;
    private final People people;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MailComposer(
            Notices notices,
            Outbox outbox,
            LetterWriter letters,
            LetterText text,
            MailChoices choices,
            MailTransport transport,
            People people,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.notices = notices;
        this.outbox = outbox;
        this.letters = letters;
        this.text = text;
        this.choices = choices;
        this.transport = transport;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What goes wrong for one person holds nobody else up, and is tried again. */
    void compose() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (String recipient : notices.recipientsDue(now)) {
            try {
                transaction.executeWithoutResult(status -> compose(recipient, now));
            } catch (RuntimeException e) {
                LOG.error("Les courriels pour « {} » n’ont pas pu être écrits.", recipient, e);
            }
        }
    }

    private void compose(String recipient, Instant now) {
        List<NoticeCopy> due = notices.due(recipient, now);
        notices.settle(due, now);
        Optional<String> address = people.mailAddress(recipient);
        Optional<Person> reader = people.find(recipient);
        if (address.isEmpty() || reader.isEmpty()) {
            return;
        }
        var chosen = choices.of(recipient);
        List<NoticeCopy> wanted = due.stream()
                .filter(copy -> chosen.get(copy.kind()) != Timing.NONE)
                .toList();
        letters.write(reader.get(), wanted, now)
                .forEach(letter -> outbox.add(mail(letter, reader.get(), address.get(), now)));
    }

    private Mail mail(Letter letter, Person reader, String address, Instant now) {
        return new Mail(
                0,
                UUID.randomUUID().toString(),
                reader.id(),
                address,
                letter.subject(),
                text.plain(letter, reader),
                text.html(letter, reader),
                now,
                transport.isEnabled() ? State.PENDING : State.KEPT_BACK,
                0,
                "",
                Optional.empty());
    }
}
