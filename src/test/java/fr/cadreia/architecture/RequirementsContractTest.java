package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.committee.steps.DeliberationVariables;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.qualification.Decisions;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.requirement.Service;
import fr.cadreia.guard.diagram.requirement.TableRequirement;
import fr.cadreia.kernel.form.StepForm;
import fr.cadreia.kernel.form.Variable;
import fr.cadreia.people.Role;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** What the guard demands exists under these very names in the code. */
class RequirementsContractTest extends InApplication {

    @Autowired
    private Requirements requirements;

    @Autowired
    private RepositoryService repository;

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
        Set<String> names = new java.util.TreeSet<>();
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
