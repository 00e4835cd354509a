package fr.cadreia.notification;

import fr.cadreia.committee.extract.ExtractReplacement;
import fr.cadreia.committee.session.CommitteeCalendar;
import fr.cadreia.committee.session.CommitteeCalendar.CommitteeDate;
import fr.cadreia.committee.session.UnsettledSessions;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.change.ChangeReminders;
import fr.cadreia.dossier.task.OpenTasks;
import fr.cadreia.dossier.task.OpenTasks.CaseTask;
import fr.cadreia.dossier.task.TaskAccess;
import fr.cadreia.dossier.task.TaskAddress;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.MailDraft.Item;
import fr.cadreia.people.Person;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Words a copy for its reader. Of a case a mail gives the reference and the title, and only to those who may see the
 * case; everything else is read on the page that it leads to.
 */
@Component
class NotificationRenderer {

    /** The longest subject, in characters: mail programs show no more of it, and the mail says all of it. */
    private static final int LONGEST_SUBJECT = 200;

    private final OpenTasks tasks;
    private final CaseRecords records;
    private final CommitteeCalendar caseSessions;
    private final UnsettledSessions unclosed;
    private final ExtractReplacement replacement;
    private final MessageSource words;
    private final NotificationSettings settings;

    NotificationRenderer(
            OpenTasks tasks,
            CaseRecords records,
            CommitteeCalendar caseSessions,
            UnsettledSessions unclosed,
            ExtractReplacement replacement,
            MessageSource words,
            NotificationSettings settings) {
        this.tasks = tasks;
        this.records = records;
        this.caseSessions = caseSessions;
        this.unclosed = unclosed;
        this.replacement = replacement;
        this.words = words;
        this.settings = settings;
    }

    /**
     * Returns the words for a mail; empty when it is no longer worth one: the task is done or somebody else's, the date
     * is gone.
     *
     * @param may tells which of the tasks that nobody has taken the reader may take
     */
    Optional<Item> of(NotificationCopy copy, Person reader, TaskAccess.Reader may) {
        PendingNotification notification = copy.notification();
        return switch (copy.kind()) {
            case BALLOT_OPENED -> taskOf(notification, reader, may).map(found -> ballot(found, reader));
            case TASK_OPENED, DEADLINE_NEAR, DEADLINE_PASSED ->
                taskOf(notification, reader, may)
                        .map(found ->
                                task(found, reader, TaskAddress.of(found.task().id())));
            case ESCALATION ->
                tasks.find(notification.about()).map(found -> task(found, reader, page(found.matter(), reader)));
            case CONVENING ->
                (notification.caseReference().isEmpty()
                                ? caseSessions.ofSession(notification.about())
                                : caseSessions.ofCase(notification.caseReference(), notification.about()))
                        .map(date -> date(date, reader));
            case DECISION ->
                records.cases()
                        .find(notification.caseReference())
                        .map(decided ->
                                decision(decided, reader, notification.words(), "/extraits/" + notification.about()));
            case MEMBER_DECISION ->
                records.cases()
                        .find(notification.caseReference())
                        .map(decided -> decision(decided, reader, notification.words(), ""));
            case CHANGES_ASKED ->
                records.cases()
                        .find(notification.caseReference())
                        .filter(asked -> ChangeReminders.askedSince(
                                        records.journal().of(asked.reference()))
                                .isPresent())
                        .map(asked -> item(
                                say("mail.changes", title(asked, reader)),
                                List.of(say("mail.changes.how")),
                                asked.page() + "/changement"));
            case SESSION ->
                unclosed.of(notification.about()).map(action -> item(action.sentence(), List.of(), action.path()));
            case COUNTERSIGNATURE ->
                replacement
                        .awaitedOf(reader, notification.caseReference())
                        .map(action -> item(action.sentence(), List.of(), action.path()));
            case QUESTION, ANSWER, HABILITATION -> Optional.of(answer(notification, reader));
        };
    }

    /**
     * Returns the task, if its news still holds: since the event somebody may have taken it, or the reader's right may
     * have ended.
     */
    private Optional<CaseTask> taskOf(PendingNotification notification, Person reader, TaskAccess.Reader may) {
        return tasks.find(notification.about())
                .filter(found -> found.task()
                        .assignee()
                        .map(reader.id()::equals)
                        .orElseGet(() -> may.whyNot(
                                        found.matter(),
                                        found.task().form(),
                                        found.task().groups())
                                .isEmpty()));
    }

    private Item task(CaseTask found, Person reader, String path) {
        String name = oneLine(found.task().name());
        String due = found.task()
                .due()
                .map(moment -> FrenchText.day(AuthorityClock.dayOf(moment)))
                .map(day -> say("mail.due", day))
                .orElse("");
        return item(
                say("mail.task", name, title(found.matter(), reader)), due.isEmpty() ? List.of() : List.of(due), path);
    }

    private Item ballot(CaseTask found, Person reader) {
        return item(
                say("mail.ballot", title(found.matter(), reader)),
                List.of(say("mail.ballot.how")),
                TaskAddress.of(found.task().id()));
    }

    private Item date(CommitteeDate date, Person reader) {
        String day = FrenchText.weekday(date.day())
                + date.time().map(time -> " à " + format(time)).orElse("");
        String place = date.place().isBlank() ? say("mail.distance") : oneLine(date.place());
        Map<String, Case> known = records.cases().all(date.cases());
        List<Case> agenda = date.cases().stream()
                .flatMap(reference -> Optional.ofNullable(known.get(reference)).stream())
                .toList();
        Stream<String> titles = agenda.stream().map(examined -> title(examined, reader));
        String path = date.session().isEmpty()
                ? agenda.stream()
                        .map(examined -> page(examined, reader))
                        .findFirst()
                        .orElse("")
                : "/comite/seances/" + date.session() + "/convocation";
        return date.written()
                ? item(say("mail.consultation", day), titles.toList(), path)
                : item(
                        say("mail.session", day, place),
                        Stream.concat(Stream.of(say("mail.convened")), titles).toList(),
                        path);
    }

    private static String format(LocalTime time) {
        return FrenchText.time(time);
    }

    private Item decision(Case decided, Person reader, String replaced, String of) {
        String page = page(decided, reader);
        return replaced.isEmpty()
                ? item(say("mail.decision", title(decided, reader)), List.of(), page.isEmpty() ? "" : page + of)
                : item(
                        say("mail.decision.replaced", title(decided, reader)),
                        List.of(replaced),
                        page.isEmpty() ? "" : page + of);
    }

    private Item answer(PendingNotification notification, Person reader) {
        List<String> about = records.cases()
                .find(notification.caseReference())
                .map(dossier -> List.of(title(dossier, reader)))
                .orElse(List.of());
        return item(oneLine(records.people().withNames(notification.words())), about, notification.page());
    }

    private Item item(String text, List<String> details, String path) {
        return new Item(text, details, path.isEmpty() ? "" : settings.address(path));
    }

    private String title(Matter matter, Person reader) {
        return matter.isOpenTo(reader) ? oneLine(matter.reference() + " " + matter.title()) : say("mail.hidden");
    }

    private static String page(Matter matter, Person reader) {
        return matter.isOpenTo(reader) ? matter.page() : "";
    }

    private String say(String key, Object... values) {
        return words.getMessage(key, values, Locale.FRENCH);
    }

    /** Returns a typed text on one line, so that it can neither break a header nor pass for lines of ours. */
    private static String oneLine(String text) {
        return VisibleText.line(text);
    }

    /** Returns the subject of a mail, on one line and no longer than a subject may be. */
    static String subject(String text) {
        return ShortText.marked(oneLine(text), LONGEST_SUBJECT);
    }
}
