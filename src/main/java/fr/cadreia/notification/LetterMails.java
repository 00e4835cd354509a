package fr.cadreia.notification;

import fr.cadreia.identity.Identity;
import fr.cadreia.notification.Mail.State;
import fr.cadreia.notification.MailDraft.Item;
import fr.cadreia.notification.MailDraft.Section;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes a mail of a letter: the same as plain text and as a simple page. When no mail is sent from here, it is kept back. */
@Component
class LetterMails {

    private final ITemplateEngine templates;
    private final MessageSource words;
    private final NotificationSettings settings;
    private final Identity identity;
    private final MailTransport transport;

    LetterMails(
            ITemplateEngine templates,
            MessageSource words,
            NotificationSettings settings,
            Identity identity,
            MailTransport transport) {
        this.transport = transport;
        this.identity = identity;
        this.templates = templates;
        this.words = words;
        this.settings = settings;
    }

    /** @param recipient account, or the subject of the letter where the address belongs to no account */
    Mail of(MailDraft letter, Person reader, String recipient, String address, Instant now) {
        return new Mail(
                0,
                UUID.randomUUID().toString(),
                recipient,
                address,
                letter.subject(),
                plain(letter, reader),
                html(letter, reader),
                now,
                transport.isEnabled() ? State.PENDING : State.KEPT_BACK,
                0,
                "",
                Optional.empty());
    }

    private String plain(MailDraft letter, Person reader) {
        StringBuilder text = new StringBuilder(hello(reader)).append("\n\n");
        for (Section section : letter.sections()) {
            if (!section.heading().isEmpty()) {
                text.append(section.heading().toUpperCase(Locale.FRENCH)).append("\n\n");
            }
            section.items().forEach(item -> append(text, item));
        }
        text.append("-- \n").append(say("mail.automatic", identity.product())).append('\n');
        if (hasAccount(reader)) {
            text.append(say("mail.choose")).append(" ").append(preferences()).append('\n');
        }
        return text.toString();
    }

    /** Tells whether the reader has an account: without one a person has nothing to choose, and no known name. */
    private static boolean hasAccount(Person reader) {
        return !reader.id().isEmpty();
    }

    private String hello(Person reader) {
        return hasAccount(reader) ? say("mail.hello", reader.name()) : say("mail.hello.anybody");
    }

    private static void append(StringBuilder text, Item item) {
        text.append("- ").append(item.text()).append('\n');
        item.details().forEach(line -> text.append("  ").append(line).append('\n'));
        if (!item.address().isEmpty()) {
            text.append("  ").append(item.address()).append('\n');
        }
        text.append('\n');
    }

    private String html(MailDraft letter, Person reader) {
        return templates.process(
                "mail/letter",
                new Context(
                        Locale.FRENCH,
                        Map.of(
                                "letter",
                                letter,
                                "hello",
                                hello(reader),
                                "preferences",
                                hasAccount(reader) ? preferences() : "",
                                "identity",
                                identity)));
    }

    private String preferences() {
        return settings.address(MailChoices.PAGE);
    }

    private String say(String key, Object... values) {
        return words.getMessage(key, values, Locale.FRENCH);
    }
}
