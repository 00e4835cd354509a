package fr.cadreia.notification;

import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.session.CommitteeCalendar;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.ExaminingRoles;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.path.CaseSteps;
import fr.cadreia.dossier.task.OpenTasks;
import fr.cadreia.dossier.task.OpenTasks.CaseTask;
import fr.cadreia.dossier.task.TaskAccess;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The recipients of a notification, with its kind for each of them. */
@Component
class Recipients {

    private final CaseRecords records;
    private final OpenTasks tasks;
    private final TaskAccess access;
    private final Examinations examinations;
    private final CommitteeCalendar caseSessions;
    private final NotificationSettings settings;
    private final ExaminingRoles examining;
    private final CaseSteps steps;

    Recipients(
            CaseRecords records,
            OpenTasks tasks,
            TaskAccess access,
            Examinations examinations,
            CommitteeCalendar caseSessions,
            NotificationSettings settings,
            ExaminingRoles examining,
            CaseSteps steps) {
        this.records = records;
        this.tasks = tasks;
        this.access = access;
        this.examinations = examinations;
        this.caseSessions = caseSessions;
        this.settings = settings;
        this.examining = examining;
        this.steps = steps;
    }

    /** Returns the recipients by account; nobody when the matter is over: the task done, the account closed. */
    Map<String, NotificationKind> of(PendingNotification notification) {
        Map<String, NotificationKind> told = new LinkedHashMap<>();
        switch (notification.kind()) {
            case TASK_OPENED, BALLOT_OPENED ->
                tasks.find(notification.about()).ifPresent(task -> add(told, holders(task), opened(task)));
            case DEADLINE_NEAR ->
                tasks.find(notification.about()).ifPresent(task -> add(told, holders(task), notification.kind()));
            case DEADLINE_PASSED, ESCALATION ->
                tasks.find(notification.about()).ifPresent(task -> {
                    add(told, holders(task), NotificationKind.DEADLINE_PASSED);
                    add(told, managers(task), NotificationKind.ESCALATION);
                });
            case CONVENING -> add(told, convened(notification), notification.kind());
            case DECISION, MEMBER_DECISION -> {
                add(told, concerned(records.cases().get(notification.caseReference())), NotificationKind.DECISION);
                add(told, members(notification), NotificationKind.MEMBER_DECISION);
            }
            case CHANGES_ASKED ->
                add(told, carriers(records.cases().get(notification.caseReference())), notification.kind());
            case SESSION -> add(told, records.people().members(Role.COMMITTEE_SECRETARY).stream(), notification.kind());
            case QUESTION, ANSWER, COUNTERSIGNATURE, HABILITATION ->
                add(told, records.people().find(notification.recipient()).stream(), notification.kind());
        }
        return told;
    }

    /**
     * Returns the kind of a new task: a vote is due now, in the session or before the consultation ends; other tasks
     * have days.
     */
    private NotificationKind opened(CaseTask task) {
        return steps.isAnonymous(task.task().form()) ? NotificationKind.BALLOT_OPENED : NotificationKind.TASK_OPENED;
    }

    private static void add(Map<String, NotificationKind> told, Stream<Person> persons, NotificationKind kind) {
        persons.forEach(person -> told.putIfAbsent(person.id(), kind));
    }

    /** Returns the holder of the task, or everybody who may take it. */
    private Stream<Person> holders(CaseTask found) {
        return found.task()
                .assignee()
                .map(assignee -> records.people().find(assignee).stream())
                .orElseGet(() -> teams(found).stream()
                        .flatMap(group -> records.people().members(group).stream())
                        .filter(person -> access.whyNot(
                                        person,
                                        found.matter(),
                                        found.task().form(),
                                        found.task().groups())
                                .isEmpty()));
    }

    /** Returns the teams of a task: a requester's task belongs to its organisation, not to all agents. */
    private static List<String> teams(CaseTask found) {
        return found.task().groups().stream()
                .filter(group -> Role.of(group).map(role -> !role.isRequester()).orElse(true))
                .toList();
    }

    /**
     * Returns the managers of the team that the task waits for, or of the organisation of the person who has taken it.
     */
    private Stream<Person> managers(CaseTask found) {
        List<String> late = found.task()
                .assignee()
                .flatMap(records.people()::find)
                .map(Person::organisation)
                .map(List::of)
                .orElseGet(() -> teams(found));
        List<Person> managers = late.stream()
                .flatMap(team -> records.people().members(settings.managersPrefix() + team).stream())
                .toList();
        return managers.isEmpty() ? records.people().members(settings.escalationGroup()).stream() : managers.stream();
    }

    private Stream<Person> convened(PendingNotification notification) {
        return notification.caseReference().isEmpty()
                ? caseSessions.convened(notification.about()).stream()
                : examinations.eligible(notification.caseReference(), notification.about()).stream();
    }

    /** Returns the committee's members on that day, and their deputies, whether they sat for the case or not. */
    private Stream<Person> members(PendingNotification notification) {
        return caseSessions.members(AuthorityClock.dayOf(notification.occurredAt())).stream();
    }

    /** Returns the people who propose and carry cases in the organisation of this one. */
    private Stream<Person> carriers(Case dossier) {
        Role requesters = records.people()
                .organisation(dossier.organisation())
                .map(Organisation::requesters)
                .orElse(Role.AGENTS);
        return records.people().members(dossier.organisation()).stream().filter(person -> person.has(requesters));
    }

    /** Returns the proposer's side, those who examined the case, and the authority that decides. */
    private Stream<Person> concerned(Case decided) {
        Stream<Person> side = carriers(decided);
        Stream<Person> examiners = records.documents().of(decided.reference()).stream()
                .map(StepDocument::author)
                .distinct()
                .flatMap(author -> records.people().find(author).stream())
                .filter(examining::examines);
        Stream<Person> authority = records.people().members(Role.AUTHORITY).stream()
                .filter(person -> examining.isAuthorityOf(person, decided));
        return Stream.of(side, examiners, authority).flatMap(persons -> persons);
    }
}
