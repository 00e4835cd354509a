package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.TaskForm;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The written matrix says what the code does. */
class AccessMatrixTest {

    private static final Path PAGE = Path.of("src/docs/access-matrix.md");
    private static final DecidingOrganisations NOBODY = mock(DecidingOrganisations.class, invocation -> "");

    private final Requirements shipped = Requirements.of("2026-1");

    @Test
    void theWrittenMatrixIsTheOneInForce() throws IOException {
        assertThat(Files.readString(PAGE)).as("copy this table into " + PAGE).contains(table());
    }

    @Test
    void nobodyHasARightThatIsNotWritten() {
        assertThat(Arrays.stream(Role.values()).map(RoleRights::of))
                .allSatisfy(rights -> assertThat(rights).isNotEmpty().isSubsetOf(CommandRight.values()));
    }

    private static String table() {
        String head = "| Droit | "
                + Arrays.stream(Role.values()).map(Role::id).collect(Collectors.joining(" | ")) + " |\n|---|"
                + "---|".repeat(Role.values().length) + "\n";
        return head
                + Arrays.stream(CommandRight.values())
                        .map(AccessMatrixTest::row)
                        .collect(Collectors.joining("\n")) + "\n";
    }

    private static String row(CommandRight right) {
        return "| " + right.label() + " | "
                + Arrays.stream(Role.values())
                        .map(role -> RoleRights.of(role).contains(right) ? "oui" : "–")
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    // Who examines and who decides follows from what the framework requires of each step.

    @Test
    void theGroupsOfTheExaminingStepsExamine() {
        assertThat(new RequiredRoles(shipped, NOBODY).examiners())
                .containsExactlyInAnyOrder(Role.AI_EXPERTS, Role.DPO, Role.SECURITY, Role.SOBRIETY, Role.HR);
    }

    @Test
    void theCommitteeDecides() {
        assertThat(new RequiredRoles(shipped, NOBODY).deciders())
                .containsExactlyInAnyOrder(
                        Role.COMMITTEE_CHAIR, Role.COMMITTEE_SECRETARY, Role.COMMITTEE_ELECTED, Role.COMMITTEE_AGENTS);
    }

    @Test
    void aTaskThatIsAddedToTheRequirementsBringsItsGroup() {
        TaskForm opinion = new TaskForm("opinion-inhabitants", Set.of(Role.DEVELOPMENT_COUNCIL.id()), true, null);

        assertThat(new RequiredRoles(withTask(opinion), NOBODY).examiners()).contains(Role.DEVELOPMENT_COUNCIL);
    }

    private Requirements withTask(TaskForm task) {
        List<ProcessRequirement> processes = new ArrayList<>(shipped.processes());
        ProcessRequirement path = processes.get(0);
        List<TaskForm> tasks = new ArrayList<>(path.tasks());
        tasks.add(task);
        processes.set(
                0,
                new ProcessRequirement(
                        path.key(),
                        path.name(),
                        path.startForm(),
                        path.onlyCalled(),
                        path.steps(),
                        path.order(),
                        path.decisions(),
                        path.stop(),
                        path.watch(),
                        tasks,
                        path.services(),
                        path.waits(),
                        path.taskListeners(),
                        path.messages(),
                        path.meanwhile(),
                        path.longestWait(),
                        path.shortestTerm(),
                        path.shortestStepTerm(),
                        path.shortestRepeat(),
                        path.writes(),
                        path.needs(),
                        path.asks(),
                        path.ballot(),
                        path.variables()));
        return new Requirements(
                shipped.framework(),
                shipped.decisionTables(),
                shipped.tableInputs(),
                shipped.openAnswers(),
                shipped.essentials(),
                shipped.judgedForms(),
                shipped.begunAnswers(),
                processes);
    }
}
