package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.InApplication;
import fr.cadreia.call.CallVariables;
import fr.cadreia.committee.steps.DeliberationVariables;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.change.ChangeTable;
import fr.cadreia.incident.ReportVariables;
import fr.cadreia.kernel.form.StepForm;
import fr.cadreia.kernel.form.Variable;
import fr.cadreia.kernel.json.ShippedYaml;
import fr.cadreia.people.Role;
import fr.cadreia.register.request.RequestVariables;
import fr.cadreia.review.ReviewVariables;
import java.io.File;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputClause;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagrams, forms, tables and code name the same things. */
class ContractTest extends InApplication {

    private static final Pattern BEAN = Pattern.compile("^\\$\\{(\\w+)}$");
    private static final Pattern CONDITION = Pattern.compile("^\\$\\{(\\w+)(?: == '\\w+')?}$");

    static Stream<File> diagrams() {
        return files("processes", ".bpmn");
    }

    static Stream<File> forms() {
        return files("forms", ".form");
    }

    private static Stream<File> files(String folder, String ending) {
        return Arrays.stream(new File(folder).listFiles((dir, name) -> name.endsWith(ending)));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyElementHasAFrenchName(File diagram) {
        List<String> unnamed = all(diagram, FlowElement.class).stream()
                .filter(element -> !(element instanceof SequenceFlow))
                .filter(element ->
                        element.getName() == null || element.getName().isBlank())
                .map(FlowElement::getId)
                .toList();
        assertThat(unnamed).isEmpty();
        assertThat(all(diagram, Lane.class))
                .allSatisfy(lane -> assertThat(lane.getName()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyUserTaskHasADeployedFormAndAKnownGroup(File diagram) {
        Set<String> roles = new HashSet<>();
        Arrays.stream(Role.values()).forEach(role -> roles.add(role.id()));
        for (UserTask task : all(diagram, UserTask.class)) {
            assertThat(formIds()).as(task.getId()).contains(task.getCamundaFormRef());
            if (task.getCamundaAssignee() == null) {
                assertThat(roles).as(task.getId()).containsAll(task.getCamundaCandidateGroupsList());
            } else {
                assertThat(task.getCamundaAssignee()).as(task.getId()).isEqualTo("${member}");
            }
        }
        all(diagram, StartEvent.class).stream()
                .map(StartEvent::getCamundaFormRef)
                .filter(java.util.Objects::nonNull)
                .forEach(form -> assertThat(formIds()).contains(form));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyExpressionNamesADelegate(File diagram) {
        for (String expression : attributes(diagram, "delegateExpression")) {
            Matcher bean = BEAN.matcher(expression);
            assertThat(bean.matches()).as(expression).isTrue();
            assertThat(beans.isTypeMatch(bean.group(1), JavaDelegate.class)
                            || beans.isTypeMatch(bean.group(1), TaskListener.class))
                    .as(expression)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyConditionReadsADeclaredVariable(File diagram) {
        Set<String> declared = declared();
        for (ConditionExpression condition : all(diagram, ConditionExpression.class)) {
            Matcher matcher = CONDITION.matcher(condition.getTextContent().strip());
            assertThat(matcher.matches()).as(condition.getTextContent()).isTrue();
            assertThat(declared).contains(matcher.group(1));
        }
    }

    @Test
    void calledProcessesGetTheCasesReference() {
        diagrams().forEach(diagram -> {
            for (CallActivity call : all(diagram, CallActivity.class)) {
                assertThat(new File("processes/" + call.getCalledElement() + ".bpmn"))
                        .exists();
                assertThat(all(diagram, org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn.class))
                        .anySatisfy(in ->
                                assertThat(in.getCamundaBusinessKey()).isEqualTo("#{execution.processBusinessKey}"));
            }
        });
    }

    @Test
    void everyFormOfTheDiagramsHasAStepAndEveryStepAForm() {
        Set<String> used = new TreeSet<>();
        diagrams().forEach(diagram -> {
            all(diagram, UserTask.class).forEach(task -> used.add(task.getCamundaFormRef()));
            all(diagram, StartEvent.class).stream()
                    .map(StartEvent::getCamundaFormRef)
                    .filter(java.util.Objects::nonNull)
                    .forEach(used::add);
        });
        Set<String> steps = new TreeSet<>();
        beans.getBeansOfType(StepForm.class).values().forEach(step -> steps.add(step.formId()));
        steps.remove(fr.cadreia.kernel.form.StepForms.ANY_OTHER);
        assertThat(used).isEqualTo(formIds()).isEqualTo(steps);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormBoundsItsTextsAndHasItsFilesNameAsId(File form) throws Exception {
        JsonNode root = new ObjectMapper().readTree(form);
        assertThat(form.getName()).isEqualTo(root.path("id").asText() + ".form");
        assertThat(root.path("schemaVersion").asInt()).isEqualTo(16);
        components(root).stream()
                .filter(component -> component.path("type").asText().startsWith("text") && component.has("key"))
                .forEach(component -> assertThat(
                                component.path("validate").path("maxLength").asInt(0))
                        .as(component.path("key").asText())
                        .isPositive());
    }

    /**
     * For each date that a form asks for, its step says whether its day has come, or the date stands here among those
     * to come.
     */
    @Test
    void everyDateHasHappenedOrIsToCome() throws Exception {
        Set<String> toCome = Set.of(
                "authority-act.effectDate",
                "call-start.closesOn",
                "convening.sessionDate",
                "experiment-closing.maintainedUntil",
                "experiment-protocol.start",
                "experiment-protocol.end",
                "framework-vote.effectiveOn",
                "generalization.startDate",
                "generalization.nextReassessment",
                "convening.reservation1Due",
                "convening.reservation2Due",
                "convening.reservation3Due",
                "motion.reservation1Due",
                "motion.reservation2Due",
                "motion.reservation3Due");
        Set<String> happened = new TreeSet<>();
        beans.getBeansOfType(StepForm.class)
                .values()
                .forEach(step -> step.pastDates().forEach(field -> happened.add(step.formId() + "." + field)));
        happened.removeIf(field -> field.startsWith("opinion-") && !field.matches("opinion-(hr|dpo)\\..*"));
        Set<String> asked = new TreeSet<>();
        for (File form : forms().toList()) {
            components(new ObjectMapper().readTree(form)).stream()
                    .filter(component -> component.path("type").asText().equals("datetime"))
                    .forEach(component -> asked.add(form.getName().replace("form", "")
                            + component.path("key").asText()));
        }
        assertThat(happened).isNotEmpty().doesNotContainAnyElementsOf(toCome);
        happened.addAll(toCome);
        assertThat(asked).isEqualTo(happened);
    }

    /** A row is drawn where its first component stands: whatever shares it from further down is torn from its neighbours. */
    @ParameterizedTest
    @MethodSource("forms")
    void whatSharesARowStandsTogether(File form) throws Exception {
        JsonNode root = new ObjectMapper().readTree(form);
        Stream.concat(Stream.of(root), components(root).stream()).forEach(parent -> {
            List<String> rows = new ArrayList<>();
            parent.path("components").forEach(component -> {
                String row = component.path("layout").path("row").asText();
                if (rows.isEmpty() || !rows.get(rows.size() - 1).equals(row)) {
                    rows.add(row);
                }
            });
            assertThat(rows).as("rows of %s", parent.path("id")).doesNotHaveDuplicates();
        });
    }

    /** The record of the case stands beside a form and not in it: above its questions are the essentials alone. */
    @ParameterizedTest
    @MethodSource("forms")
    void theEssentialsStandAboveTheFirstQuestionAndNoRecordInTheForm(File form) throws Exception {
        List<JsonNode> all = components(new ObjectMapper().readTree(form));
        List<String> ahead = all.stream()
                .takeWhile(component -> !component.has("key"))
                .map(component -> component.path("id").asText())
                .toList();
        List<String> essentials = all.stream()
                .filter(component -> component.path("content").asText().contains("essentials"))
                .map(component -> component.path("id").asText())
                .toList();
        assertThat(ahead).containsAll(essentials);
        assertThat(essentials).hasSizeLessThan(2);
        assertThat(all.stream()
                        .filter(component -> component.path("type").asText().equals("table"))
                        .map(component -> component.path("dataSource").asText()))
                .as("tables")
                .isSubsetOf("=knownBefore", "=closeCases");
    }

    @Test
    void tablesReadWhatTheFormsAsk() throws Exception {
        Set<String> fields = new HashSet<>();
        for (String form : List.of("proposal", "review")) {
            components(new ObjectMapper().readTree(new File("forms/" + form + ".form")))
                    .forEach(component -> fields.add(component.path("key").asText()));
        }
        Pattern name = Pattern.compile("[a-z][A-Za-z]+");
        Set<String> words = Set.of(
                "list",
                "contains",
                "some",
                "person",
                "in",
                "satisfies",
                "agents",
                "inhabitants",
                "if",
                "then",
                "else",
                "null",
                "true",
                "false",
                "and",
                "or",
                "not",
                "count",
                // The page on which changes are declared asks for it.
                "change");
        files("processes", ".dmn").forEach(table -> {
            for (InputExpression input : Dmn.readModelFromFile(table).getModelElementsByType(InputExpression.class)) {
                Matcher names = name.matcher(input.getText().getTextContent());
                while (names.find()) {
                    if (!words.contains(names.group())) {
                        assertThat(fields).as(table.getName()).contains(names.group());
                    }
                }
            }
        });
    }

    /** The changes that people declare, those that the table rates, and those that the guard lets a table read. */
    @Test
    void theChangesAreTheSameInTheListTheTableAndTheGuard() throws Exception {
        List<String> listed = beans.getBean(ChangeTable.class).subjects().stream()
                .flatMap(subject -> subject.changes().stream())
                .map(ChangeTable.Change::code)
                .toList();
        InputClause input = Dmn.readModelFromFile(new File("processes/change-rating.dmn"))
                .getModelElementsByType(InputClause.class)
                .stream()
                .filter(clause ->
                        clause.getInputExpression().getText().getTextContent().equals("change"))
                .findFirst()
                .orElseThrow();
        List<String> rated = Arrays.stream(
                        input.getInputValues().getText().getTextContent().split(","))
                .map(value -> value.strip().replace("\"", ""))
                .toList();
        Map<String, Map<String, Map<String, List<String>>>> guard = ShippedYaml.tree("/guard/requirements-2026-1.yaml");
        List<String> allowed = guard.get("tableInputs").get("change").get("among");

        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(rated);
        assertThat(allowed).containsExactlyInAnyOrderElementsOf(rated);
    }

    private static Set<String> declared() {
        Set<String> declared = new HashSet<>();
        Opinions.shipped().kinds().forEach(kind -> declared.add(kind.variable()));
        for (Class<?> variables : List.of(
                PathVariables.class,
                DeliberationVariables.class,
                CallVariables.class,
                ReportVariables.class,
                ReviewVariables.class,
                RequestVariables.class)) {
            Arrays.stream(variables.getFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Variable.class)
                    .forEach(field -> {
                        try {
                            declared.add(((Variable<?>) field.get(null)).name());
                        } catch (IllegalAccessException e) {
                            throw new IllegalStateException(e);
                        }
                    });
        }
        return declared;
    }

    private static Set<String> formIds() {
        Set<String> ids = new TreeSet<>();
        forms().forEach(form -> ids.add(form.getName().replace(".form", "")));
        return ids;
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> found = new ArrayList<>();
        parent.path("components").forEach(component -> {
            found.add(component);
            found.addAll(components(component));
        });
        return found;
    }

    static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(
            File diagram, Class<T> type) {
        BpmnModelInstance model = Bpmn.readModelFromFile(diagram);
        return model.getModelElementsByType(type);
    }

    private static List<String> attributes(File diagram, String name) {
        List<String> values = new ArrayList<>();
        try {
            Matcher matcher =
                    Pattern.compile(name + "=\"([^\"]+)\"").matcher(java.nio.file.Files.readString(diagram.toPath()));
            while (matcher.find()) {
                values.add(matcher.group(1));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return values;
    }
}
