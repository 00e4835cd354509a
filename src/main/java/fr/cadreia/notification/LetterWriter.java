package fr.cadreia.notification;

import fr.cadreia.dossier.task.TaskAccess;
import fr.cadreia.identity.Identity;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.MailDraft.Item;
import fr.cadreia.notification.MailDraft.Section;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes letters of what is due to a person: one for each matter that cannot wait, and one digest of the rest. */
@Component
class LetterWriter {

    /** The rest is counted: nobody reads more, and the Tasklist has them all. */
    private static final int MOST = 50;

    private final NotificationRenderer renderer;
    private final TaskAccess access;
    private final MessageSource words;
    private final NotificationSettings settings;
    private final Identity identity;

    LetterWriter(
            NotificationRenderer renderer,
            TaskAccess access,
            MessageSource words,
            NotificationSettings settings,
            Identity identity) {
        this.identity = identity;
        this.renderer = renderer;
        this.access = access;
        this.words = words;
        this.settings = settings;
    }

    List<MailDraft> write(Person reader, List<NotificationCopy> due, Instant now) {
        List<MailDraft> letters = new ArrayList<>();
        List<NotificationCopy> digest = new ArrayList<>();
        TaskAccess.Reader may = access.of(reader);
        for (NotificationCopy copy : latestOfEachMatter(due)) {
            if (copy.atOnce()) {
                renderer.of(copy, reader, may)
                        .map(item -> single(copy.kind(), item))
                        .ifPresent(letters::add);
            } else {
                digest.add(copy);
            }
        }
        digest(reader, may, digest, now).ifPresent(letters::add);
        return letters;
    }

    /** Returns the latest copy of each matter: a task that was opened, then late, is told once, as late. */
    private static Collection<NotificationCopy> latestOfEachMatter(List<NotificationCopy> due) {
        Map<String, NotificationCopy> latest = new LinkedHashMap<>();
        for (NotificationCopy copy : due) {
            latest.remove(copy.matter());
            latest.put(copy.matter(), copy);
        }
        return latest.values();
    }

    private MailDraft single(NotificationKind kind, Item item) {
        String subject = say(subject(kind), item.text());
        return new MailDraft(NotificationRenderer.subject(subject), List.of(new Section("", List.of(item))));
    }

    private Optional<MailDraft> digest(
            Person reader, TaskAccess.Reader may, List<NotificationCopy> copies, Instant now) {
        Map<NotificationKind, List<Item>> byKind = new EnumMap<>(NotificationKind.class);
        int count = 0;
        for (NotificationCopy copy : copies) {
            Optional<Item> item = renderer.of(copy, reader, may);
            if (item.isPresent() && ++count <= MOST) {
                byKind.computeIfAbsent(copy.kind(), kind -> new ArrayList<>()).add(item.get());
            }
        }
        if (count == 0) {
            return Optional.empty();
        }
        List<Section> sections = new ArrayList<>();
        byKind.forEach((kind, found) -> sections.add(new Section(kind.heading(), found)));
        if (count > MOST) {
            Item others = new Item(say("mail.more", count - MOST), List.of(), settings.address("/"));
            sections.add(new Section("", List.of(others)));
        }
        String day = FrenchText.day(AuthorityClock.dayOf(now));
        return Optional.of(new MailDraft(say("mail.digest.subject", day, count, identity.product()), sections));
    }

    private static String subject(NotificationKind kind) {
        return switch (kind) {
            case TASK_OPENED -> "mail.subject.task-opened";
            case BALLOT_OPENED -> "mail.subject.ballot-opened";
            case DEADLINE_NEAR -> "mail.subject.deadline-near";
            case DEADLINE_PASSED -> "mail.subject.deadline-passed";
            case ESCALATION -> "mail.subject.escalation";
            case CONVENING -> "mail.subject.convening";
            case DECISION, MEMBER_DECISION -> "mail.subject.decision";
            case QUESTION -> "mail.subject.question";
            case CHANGES_ASKED -> "mail.subject.changes";
            case ANSWER -> "mail.subject.answer";
            case SESSION -> "mail.subject.session";
            case COUNTERSIGNATURE -> "mail.subject.countersignature";
            case HABILITATION -> "mail.subject.habilitation";
        };
    }

    private String say(String key, Object... values) {
        return words.getMessage(key, values, Locale.FRENCH);
    }
}
