package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.committee.steps.DeliberationVariables;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.path.CaseSteps;
import fr.cadreia.dossier.qualification.Decisions;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.framework.FrameworkSettings;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.requirement.Service;
import fr.cadreia.guard.diagram.requirement.TableInput;
import fr.cadreia.guard.diagram.requirement.TableRequirement;
import fr.cadreia.kernel.form.StepForm;
import fr.cadreia.kernel.form.Variable;
import fr.cadreia.people.Role;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** The days that diagrams, settings and steps tell of a task agree. */
class DeadlineContractTest extends InApplication {

    @Autowired
    private FrameworkSettings framework;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private Requirements requirements;

    @Test
    void remindersComeBeforeTheDueDateAndEscalationsAfter() {
        ContractTest.diagrams().forEach(diagram -> {
            for (UserTask task : ContractTest.all(diagram, UserTask.class)) {
                Period due = framework.deadlines().dueFor(task.getCamundaFormRef());
                for (CamundaTaskListener listener : task.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaTaskListener.class)
                        .list()) {
                    String id = listener.getAttributeValue("id");
                    TimerEventDefinition timer =
                            listener.getTimeouts().iterator().next();
                    if (timer.getTimeDate() != null) {
                        // The application dates these by the same settings, from a day that people chose.
                        String kind = id.startsWith("Reminder_") ? "Reminder" : "Late";
                        assertThat(timer.getTimeDate().getTextContent().strip())
                                .isEqualTo("${" + task.getCamundaFormRef().replaceFirst("-.*", "") + kind + "}");
                        continue;
                    }
                    long days = Duration.parse(
                                    timer.getTimeDuration().getTextContent().strip())
                            .toDays();
                    if (id.startsWith("Reminder_")) {
                        assertThat(days).as(id).isLessThan(due.getDays());
                    } else {
                        assertThat(days).as(id).isGreaterThan(due.getDays());
                    }
                }
            }
        });
    }

    /**
     * A task with a last day of its own is reminded of and told late by that day: the application moves the timers that its
     * diagram gives a duration and has call the beans below, and keeps the dates that the others read.
     */
    @Test
    void everyTimerOfATaskWithALastDayOfItsOwnIsMovedToThatDay() {
        Set<String> found = new TreeSet<>();
        ContractTest.diagrams()
                .forEach(diagram -> ContractTest.all(diagram, UserTask.class).stream()
                        .filter(task -> hasItsOwnLastDay(task.getCamundaFormRef()))
                        .forEach(task -> {
                            List<CamundaTaskListener> timers = timeouts(task);
                            assertThat(timers)
                                    .as("reminder of %s", task.getId())
                                    .isNotEmpty();
                            for (CamundaTaskListener timer : timers) {
                                assertThat(timer.getCamundaDelegateExpression())
                                        .as(timer.getAttributeValue("id"))
                                        .isIn("${remindTask}", "${markTaskLate}");
                            }
                            found.add(task.getCamundaFormRef());
                        }));
        assertThat(found)
                .contains("review", "opinion-hr", "attendance", "vote", "codev-opinion")
                .contains("report-examination", "register-examination", "commitment", "call-selection");
    }

    @Test
    void onlyATaskWithALastDayOfItsOwnReadsADate() {
        ContractTest.diagrams()
                .forEach(diagram -> ContractTest.all(diagram, UserTask.class).stream()
                        .filter(task -> !hasItsOwnLastDay(task.getCamundaFormRef()))
                        .flatMap(task -> timeouts(task).stream())
                        .forEach(timer -> assertThat(
                                        timer.getTimeouts().iterator().next().getTimeDate())
                                .as(timer.getAttributeValue("id"))
                                .isNull()));
    }

    /** What is public when a task takes too long is not so before the task is late. */
    @Test
    void anEventAfterATimeComesWhenTheUsualTimeOfItsTaskIsOver() {
        Set<String> found = new TreeSet<>();
        ContractTest.diagrams().forEach(diagram -> {
            for (BoundaryEvent event : ContractTest.all(diagram, BoundaryEvent.class)) {
                for (TimerEventDefinition timer : event.getChildElementsByType(TimerEventDefinition.class)) {
                    if (event.getAttachedTo() instanceof UserTask task && timer.getTimeDuration() != null) {
                        assertThat(Duration.parse(timer.getTimeDuration()
                                                .getTextContent()
                                                .strip())
                                        .toDays())
                                .as(event.getId())
                                .isGreaterThan(framework
                                        .deadlines()
                                        .dueFor(task.getCamundaFormRef())
                                        .getDays());
                        found.add(event.getId());
                    }
                }
            }
        });
        assertThat(found).contains("Timer_ReassessmentLate");
    }

    /** Whether its step says by which day its task is to be done, wherever in its family it does. */
    private boolean hasItsOwnLastDay(String form) {
        return steps.of(form)
                .filter(step -> Arrays.stream(step.getClass().getMethods())
                        .filter(method -> Set.of("due", "end").contains(method.getName()))
                        .anyMatch(method -> method.getDeclaringClass() != CaseStep.class))
                .isPresent();
    }

    private static List<CamundaTaskListener> timeouts(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                .filter(listener -> !listener.getTimeouts().isEmpty())
                .toList();
    }

    // What the guard demands exists under these very names in the code.

    @Test
    void theStepsOfThePathAreThoseOfTheCase() {
        ProcessRequirement path = requirements.process("mandatory-path").orElseThrow();
        assertThat(path.steps())
                .extracting(StepRequirement::step)
                .containsExactly(Arrays.stream(Step.values()).map(Step::code).toArray(String[]::new));
    }

    @Test
    void groupsAreRoles() {
        Stream<String> groups = requirements.processes().stream()
                .flatMap(process -> Stream.concat(
                        process.steps().stream().flatMap(step -> step.groups().stream()),
                        process.tasks().stream().flatMap(task -> task.groups().stream())));
        assertThat(groups)
                .isNotEmpty()
                .allSatisfy(group -> assertThat(Role.of(group)).isPresent());
    }

    @Test
    void formsAreHandled() {
        Set<String> handled = beans.getBeansOfType(StepForm.class).values().stream()
                .map(StepForm::formId)
                .collect(Collectors.toSet());
        Stream<String> forms = requirements.processes().stream()
                .flatMap(process -> Stream.concat(
                        process.steps().stream().map(StepRequirement::form),
                        process.tasks().stream().map(task -> task.form())));
        assertThat(forms.filter(form -> form != null))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(handled).contains(form));
    }

    @Test
    void delegatesExistAndEveryOneIsListed() {
        Set<String> listed = requirements.processes().stream()
                .flatMap(process -> Stream.of(
                                process.services().stream().map(Service::service),
                                process.executionListeners().stream(),
                                process.steps().stream()
                                        .map(StepRequirement::delegate)
                                        .filter(delegate -> delegate != null))
                        .flatMap(names -> names))
                .collect(Collectors.toSet());
        assertThat(beans.getBeanNamesForType(JavaDelegate.class)).containsExactlyInAnyOrderElementsOf(listed);
        requirements.processes().stream()
                .flatMap(process -> process.taskListeners().stream())
                .forEach(listener -> assertThat(beans.containsBean(listener)).isTrue());
    }

    @Test
    void protectedVariablesAreThoseThatTheCodeDeclares() throws Exception {
        Set<String> path = names(PathVariables.class);
        Opinions.shipped().kinds().forEach(kind -> path.addAll(List.of(kind.variable(), kind.lapse())));
        Set<String> deliberation = names(DeliberationVariables.class);
        assertThat(requirements.process("mandatory-path").orElseThrow().variables())
                .containsExactlyInAnyOrderElementsOf(path);
        deliberation.add(DeliberationVariables.VOTERS);
        assertThat(requirements.process("deliberation").orElseThrow().variables())
                .containsExactlyInAnyOrderElementsOf(deliberation);
    }

    private static Set<String> names(Class<?> variables) throws IllegalAccessException {
        Set<String> names = new TreeSet<>();
        for (var field : variables.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.get(null) instanceof Variable<?> variable) {
                names.add(variable.name());
            }
        }
        return names;
    }

    @Test
    void tablesAreThoseDeployed() {
        assertThat(repository.createDecisionDefinitionQuery().latestVersion().list())
                .extracting(DecisionDefinition::getKey)
                .containsExactlyInAnyOrderElementsOf(requirements.decisionTables().stream()
                        .map(TableRequirement::key)
                        .toList());
    }

    /** A table may read what the application gives it, and nothing else. */
    @Test
    @SuppressWarnings("unchecked")
    void tableInputsAreThoseThatTheApplicationGives() {
        Object given = ReflectionTestUtils.getField(beans.getBean(Decisions.class), "INPUTS");
        assertThat(requirements.tableInputs().keySet()).containsExactlyInAnyOrderElementsOf((List<String>) given);
    }

    /** A table is proved over every answer that a form offers: none is left to fail on a case. */
    @Test
    void tableInputsHaveEveryAnswerThatAFormOffers() throws IOException {
        Map<String, Set<String>> offered = new TreeMap<>();
        for (String form : List.of("proposal", "review")) {
            FormSchema.parse(Files.readString(Path.of("forms", form + ".form"))).fields().stream()
                    .filter(field -> !field.options().isEmpty()
                            && requirements.tableInputs().containsKey(field.key()))
                    .forEach(field -> offered.computeIfAbsent(field.key(), key -> new TreeSet<>())
                            .addAll(field.options()));
        }
        Map<String, Set<String>> proved = new TreeMap<>();
        offered.keySet().forEach(key -> {
            TableInput input = requirements.tableInputs().get(key);
            proved.put(
                    key,
                    input.from() == null
                            ? new TreeSet<>(input.among() == null ? input.anyOf() : input.among())
                            : IntStream.rangeClosed(input.from(), input.to())
                                    .mapToObj(String::valueOf)
                                    .collect(Collectors.toCollection(TreeSet::new)));
        });
        assertThat(offered).containsKeys("affectsPersons", "audience", "roleInDecision");
        assertThat(proved).isEqualTo(offered);
    }

    @Test
    void openAnswersAreQuestionsOfTheForms() throws IOException {
        for (var form : requirements.openAnswers().entrySet()) {
            String schema = Files.readString(Path.of("forms", form.getKey() + ".form"));
            assertThat(FormSchema.parse(schema).fields())
                    .extracting(FormField::key)
                    .containsAll(form.getValue());
            assertThat(requirements.tableInputs().keySet()).doesNotContainAnyElementsOf(form.getValue());
            assertThat(requirements.variables()).doesNotContainAnyElementsOf(form.getValue());
        }
    }
}
