package fr.cadreia.portal.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseProgress.OpenTask;
import fr.cadreia.dossier.FollowedCases;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.steps.proposal.ProposalLength;
import fr.cadreia.dossier.task.OpenTasks;
import fr.cadreia.dossier.task.OpenTasks.CaseTask;
import fr.cadreia.dossier.task.OpenTasks.Page;
import fr.cadreia.dossier.task.TaskAddress;
import fr.cadreia.dossier.task.TaskPlace;
import fr.cadreia.dossier.web.TaskTurn;
import fr.cadreia.grant.GuarantorRecovery;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.calendar.CalendarEntry;
import fr.cadreia.notification.calendar.PersonalCalendar;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page after signing in: the waiting tasks of people, the events that come near, the cases that they follow. */
@Component
class LandingPage {

    private static final int MOST = 8;
    /** The time for which an ended case stays in the list. */
    private static final Duration CLOSED = Duration.ofDays(60);

    private static final int MOST_LATE = 15;
    private static final int MOST_HELD = 15;
    private static final int MOST_OFFERED = 8;

    private static final Logger LOG = LoggerFactory.getLogger(LandingPage.class);

    private static final int MOST_OF_A_KIND = 20;
    private static final int DAYS_AHEAD = 45;
    private static final int MOST_NEAR = 7;

    private final OpenTasks openTasks;
    private final TaskTurn turn;
    private final FollowedCases followedCases;
    private final ProposalLength length;
    private final PersonalCalendar calendar;
    private final GuarantorRecovery recovery;
    private final Opinions opinions;
    private final List<AwaitedActions> actions;
    private final AuthorityClock clock;

    LandingPage(
            PersonalCalendar calendar,
            GuarantorRecovery recovery,
            Opinions opinions,
            List<AwaitedActions> actions,
            AuthorityClock clock,
            OpenTasks openTasks,
            TaskTurn turn,
            FollowedCases followedCases,
            ProposalLength length) {
        this.length = length;
        this.actions = actions;
        this.opinions = opinions;
        this.calendar = calendar;
        this.recovery = recovery;
        this.clock = clock;
        this.openTasks = openTasks;
        this.turn = turn;
        this.followedCases = followedCases;
    }

    /**
     * A session or the end of a delay.
     *
     * @param kind French
     * @param when French day, with the time where it has one
     */
    record Near(String kind, String title, String when, String path) {}

    /** @param place the place where this browser opens tasks */
    String show(Person person, TaskPlace place, Model model) {
        model.addAttribute("awaiting", waiting(person));
        model.addAttribute("near", near(person));
        model.addAttribute("followed", followed(person));
        model.addAttribute("roles", RoleCard.of(person, opinions));
        if (person.isRequesterOf(person.organisation())) {
            model.addAttribute("proposalLength", length.whole());
        }
        model.addAttribute("inTasklist", place == TaskPlace.TASKLIST);
        model.addAttribute(
                "actions",
                actions.stream().flatMap(source -> awaited(source, person)).toList());
        model.addAttribute("recovers", recovery.mayEnter(person) && recovery.isNeeded());
        return "landing";
    }

    /** Lists the awaited actions of one source. A source that cannot be read does not hide the others. */
    private static Stream<AwaitedActions.Action> awaited(AwaitedActions source, Person person) {
        try {
            return source.awaitedOf(person).stream().limit(MOST_OF_A_KIND);
        } catch (RuntimeException unread) {
            LOG.error("Ce qui attend {} n’a pas pu être lu entièrement.", person.id(), unread);
            return Stream.empty();
        }
    }

    private List<Near> near(Person person) {
        LocalDate today = clock.today();
        return calendar.next(person, today, today.plusDays(DAYS_AHEAD), MOST_NEAR).stream()
                .map(LandingPage::near)
                .toList();
    }

    private static Near near(CalendarEntry entry) {
        String day = FrenchText.day(entry.day());
        return new Near(
                entry.kind().label(),
                entry.title(),
                entry.time().map(time -> day + " à " + FrenchText.time(time)).orElse(day),
                entry.page());
    }

    /**
     * @param own whether it is the reader's, and not to be taken by any of their group
     * @param turn French: who may take it; empty for the reader's own
     * @param since French day
     * @param due French day, or empty
     */
    record Task(
            String name,
            String reference,
            String title,
            boolean own,
            String turn,
            String since,
            String due,
            boolean late,
            String path) {}

    /**
     * The awaiting tasks, each in one of three lists.
     *
     * @param more whether there are others, which the Tasklist shows
     */
    record Awaiting(List<Task> late, List<Task> held, List<Task> offered, boolean more) {

        public boolean isEmpty() {
            return late.isEmpty() && held.isEmpty() && offered.isEmpty();
        }
    }

    /**
     * The tasks that wait for a person: the late ones, the person's own, and those that the person may take; the
     * Tasklist has all of them.
     */
    private Awaiting waiting(Person person) {
        Page late = openTasks.of(person, Instant.EPOCH, clock.now(), MOST_LATE);
        Page held = openTasks.held(person, MOST_HELD);
        Page offered = openTasks.offered(person, MOST_OFFERED);
        Set<String> told = late.tasks().stream().map(found -> found.task().id()).collect(Collectors.toSet());
        return new Awaiting(
                views(late, Set.of()),
                views(held, told),
                views(offered, told),
                Stream.of(late, held, offered).anyMatch(Page::more));
    }

    private List<Task> views(Page page, Set<String> told) {
        return page.tasks().stream()
                .filter(found -> !told.contains(found.task().id()))
                .map(this::view)
                .toList();
    }

    private Task view(CaseTask found) {
        boolean own = found.task().assignee().isPresent();
        return new Task(
                found.task().name(),
                found.matter().reference(),
                found.matter().title(),
                own,
                own ? "" : turn.of(found.task()),
                FrenchText.day(found.task().since()),
                found.task().due().map(FrenchText::day).orElse(""),
                found.task().due().filter(clock.now()::isAfter).isPresent(),
                TaskAddress.opening(found.task().id()));
    }

    /**
     * @param standing French: its step, and the state of its use; of a case that has ended how
     * @param turn French: of whom something is waited for, each since when; empty when of nobody
     */
    record Row(String reference, String title, String standing, String turn, String path) {}

    /** The cases that a person follows, each with its step and the people whose turn it is. */
    private List<Row> followed(Person person) {
        List<Case> cases = followedCases.of(person, clock.now().minus(CLOSED), MOST);
        Map<String, List<OpenTask>> open =
                openTasks.of(cases.stream().map(Case::reference).collect(Collectors.toSet())).stream()
                        .collect(Collectors.groupingBy(
                                found -> found.matter().reference(),
                                Collectors.mapping(CaseTask::task, Collectors.toList())));
        return cases.stream()
                .map(found -> row(found, open.getOrDefault(found.reference(), List.of()), person))
                .toList();
    }

    private Row row(Case found, List<OpenTask> open, Person reader) {
        return new Row(
                found.reference(),
                found.title(),
                found.endingLabel().orElseGet(() -> found.step().label() + " · " + found.useLabel()),
                turns(open, reader),
                found.page());
    }

    /** Returns « Direction de l’eau depuis le 3 mars 2026, Secrétariat du comité depuis le 5 mars 2026 ». */
    private String turns(List<OpenTask> open, Person reader) {
        Map<String, Instant> since = new LinkedHashMap<>();
        open.stream()
                .sorted(Comparator.comparing(OpenTask::since))
                .forEach(task -> since.putIfAbsent(waitedFor(task, reader), task.since()));
        return since.entrySet().stream()
                .map(turn -> turn.getKey() + " depuis le " + FrenchText.day(turn.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String waitedFor(OpenTask task, Person reader) {
        if (turn.isOthersVote(task, reader)) {
            return "membres du comité";
        }
        return task.assignee().filter(reader.id()::equals).isPresent() ? "vous" : turn.of(task);
    }
}
