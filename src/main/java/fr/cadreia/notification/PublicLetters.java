package fr.cadreia.notification;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.MailDraft.Item;
import fr.cadreia.notification.MailDraft.Section;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Mails to an address that is no account's: written once, in the transaction of what causes them. */
@Component
public class PublicLetters {

    private final Outbox outbox;
    private final LetterMails mails;
    private final NotificationSettings settings;
    private final AuthorityClock clock;

    PublicLetters(Outbox outbox, LetterMails mails, NotificationSettings settings, AuthorityClock clock) {
        this.outbox = outbox;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param about its subject: an account, or the reference of a matter
     * @param subject French
     * @param words French, one line
     * @param page the page with more, from the root; or empty
     */
    public void send(String about, String address, String subject, String words, String page) {
        Person reader = new Person("", address, "", Set.of(), Set.of());
        String link = page.isEmpty() ? "" : settings.address(page);
        MailDraft letter = new MailDraft(
                NotificationRenderer.subject(subject),
                List.of(new Section("", List.of(new Item(words, List.of(), link)))));
        outbox.add(mails.of(letter, reader, about, address, clock.now()));
    }
}
