package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseDiagrams;
import fr.cadreia.dossier.CaseProgress.OpenTask;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.path.CaseSteps;
import fr.cadreia.dossier.task.OpenTasks;
import fr.cadreia.dossier.task.TaskAddress;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The next acts once somebody has done a task: by function, since names are for the journal. */
@Component
public class NextActs {

    private final OpenTasks tasks;
    private final Cases cases;
    private final CaseDiagrams diagrams;
    private final People people;
    private final ActorFunctions functions;
    private final CaseSteps steps;
    private final AuthorityClock clock;

    NextActs(
            OpenTasks tasks,
            Cases cases,
            CaseDiagrams diagrams,
            People people,
            ActorFunctions functions,
            CaseSteps steps,
            AuthorityClock clock) {
        this.steps = steps;
        this.tasks = tasks;
        this.cases = cases;
        this.diagrams = diagrams;
        this.people = people;
        this.functions = functions;
        this.clock = clock;
    }

    /**
     * The next acts and waits.
     *
     * @param acts the acts of people that follow from this act
     * @param others the acts that wait for somebody as well, which this act did not bring about
     * @param waits the events that come by themselves, where nobody acts before
     * @param ending French, how this act ended the case; empty while it goes on
     */
    public record Next(List<Act> acts, List<Act> others, List<Wait> waits, String ending) {

        public boolean isEmpty() {
            return acts.isEmpty() && others.isEmpty() && waits.isEmpty() && ending.isEmpty();
        }
    }

    /**
     * A task that waits for somebody.
     *
     * @param name French
     * @param who French: functions, or how many members; "vous" for the reader alone
     * @param due French, empty where there is no day
     * @param link to the task, where it is the reader's
     */
    public record Act(String name, String who, String due, boolean late, String link) {

        public boolean isOwn() {
            return !link.isEmpty();
        }
    }

    /**
     * An event that comes by itself.
     *
     * @param name French
     * @param when French day
     */
    public record Wait(String name, String when) {}

    /**
     * Returns the next acts as far as this reader may know them.
     *
     * @param done when the act was done: the tasks that began before it do not follow from it
     * @param later when somebody did the next act of this matter; the tasks that began after it follow from that one
     */
    public Next of(Matter matter, Person reader, Instant done, Optional<Instant> later) {
        Optional<Case> dossier = cases.find(matter.reference());
        Map<Boolean, List<OpenTask>> open = tasks.of(matter.reference()).stream()
                .collect(Collectors.partitioningBy(task -> !task.since().isBefore(done)
                        && later.filter(task.since()::isAfter).isEmpty()));
        List<Act> acts = acts(open.get(true), reader);
        List<Act> others = acts(open.get(false), reader);
        List<Wait> waits = acts.isEmpty() && others.isEmpty() && dossier.isPresent()
                ? diagrams.progress(matter.reference()).deadlines().stream()
                        .limit(1)
                        .map(deadline -> new Wait(deadline.name(), FrenchText.lastDay(deadline.when())))
                        .toList()
                : List.of();
        return new Next(
                acts,
                others,
                waits,
                dossier.flatMap(Case::endingLabel)
                        .filter(ending -> later.isEmpty())
                        .orElse(""));
    }

    /** Returns the acts; members who are still to vote are counted, not named one by one. */
    private List<Act> acts(List<OpenTask> open, Person reader) {
        Map<String, Act> acts = new LinkedHashMap<>();
        // A vote with a proxy has a name of its own, and one member who casts it.
        Map<String, Long> voters = open.stream()
                .filter(task -> steps.isAnonymous(task.form()) && !isOwn(task, reader))
                .collect(Collectors.groupingBy(OpenTask::name, Collectors.counting()));
        // Tasks that were just begun come first, since they answer what comes next; tasks that have waited for long
        // come after them.
        for (OpenTask task : newestFirst(open)) {
            boolean own = isOwn(task, reader);
            String who = own ? "vous" : steps.isAnonymous(task.form()) ? members(voters.get(task.name())) : who(task);
            acts.putIfAbsent(
                    own ? task.id() : task.name() + who,
                    new Act(
                            task.name(),
                            who,
                            task.due().map(FrenchText::day).orElse(""),
                            task.due().filter(clock.now()::isAfter).isPresent(),
                            own ? TaskAddress.of(task.id()) : ""));
        }
        return new ArrayList<>(acts.values());
    }

    private static List<OpenTask> newestFirst(List<OpenTask> open) {
        return open.stream()
                .sorted(Comparator.comparing(OpenTask::since).reversed())
                .toList();
    }

    private static boolean isOwn(OpenTask task, Person reader) {
        return task.assignee().filter(reader.id()::equals).isPresent();
    }

    private static String members(long count) {
        return count == 1 ? "un membre du comité" : count + " membres du comité";
    }

    private String who(OpenTask task) {
        return task.assignee()
                .map(functions::of)
                .orElseGet(() -> task.groups().stream()
                        .filter(group ->
                                Role.of(group).filter(Role::isRequester).isEmpty())
                        .filter(group -> !Role.isWithinOrganisation(group))
                        .map(group -> Role.of(group).map(Role::label).orElseGet(() -> people.organisationName(group)))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }
}
