package fr.cadreia.notification;

import fr.cadreia.grant.AddressNotification;
import fr.cadreia.grant.LinkDelivery;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.MailDraft.Item;
import fr.cadreia.notification.MailDraft.Section;
import fr.cadreia.notification.MailTransport.RefusedException;
import fr.cadreia.notification.MailTransport.UnreachableException;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Letters that go another way than notifications: to an address that is no account's, and one-time links, which are sent at once
 * and kept nowhere, not even in the outbox that administrators read.
 */
@Component
class DirectLetters implements LinkDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(DirectLetters.class);

    private final PublicLetters letters;
    private final MailTransport transport;
    private final LetterMails mails;
    private final MessageSource words;
    private final NotificationSettings settings;
    private final People people;
    private final AuthorityClock clock;

    DirectLetters(
            PublicLetters letters,
            MailTransport transport,
            LetterMails mails,
            MessageSource words,
            NotificationSettings settings,
            People people,
            AuthorityClock clock) {
        this.letters = letters;
        this.transport = transport;
        this.mails = mails;
        this.words = words;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void on(AddressNotification notification) {
        letters.send(
                notification.about(), notification.address(), subject(), people.withNames(notification.words()), "");
    }

    @Override
    public boolean isPossible() {
        return transport.isEnabled();
    }

    @Override
    public void send(String account, String sentence, String path) {
        Person reader = people.get(account);
        String address = people.mailAddress(account).orElseThrow();
        try {
            transport.send(mail(account, address, new Item(sentence, List.of(), address(path)), reader));
        } catch (UnreachableException | RefusedException e) {
            LOG.warn("Le lien à usage unique pour «\u00a0{}\u00a0» n’a pas pu être envoyé.", account, e);
            throw CommandRefusedException.conflict(
                    "Le serveur de messagerie n’a pas pris le courriel\u00a0: personne n’a reçu le lien, faites-en envoyer un"
                            + " autre plus tard.");
        }
    }

    @Override
    public String address(String path) {
        return settings.address(path);
    }

    private String subject() {
        return words.getMessage("mail.subject.account", null, Locale.FRENCH);
    }

    private Mail mail(String about, String address, Item item, Person reader) {
        MailDraft letter =
                new MailDraft(NotificationRenderer.subject(subject()), List.of(new Section("", List.of(item))));
        return mails.of(letter, reader, about, address, clock.now());
    }
}
