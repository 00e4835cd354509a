package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A called process ends only with an outcome that its caller has a way on for. */
class EndingOutcomeTest {

    private static final Requirements REQUIREMENTS = Requirements.of("2026-1");
    private static final String TASK = "<bpmn:userTask id=\"Task_New\" camunda:formRef=\"legal\" "
            + "camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"agents\" />";
    private static final String FORM = "{\"type\":\"default\",\"id\":\"legal\",\"components\":[],\"schemaVersion\":16}";

    private static Edited reassessment() {
        return Edited.of("reassessment");
    }

    private static Edited condition(String text) {
        Edited edited = reassessment();
        edited.find("Flow_SentBack").getElementsByTagName("*").item(0).setTextContent(text);
        return edited;
    }

    static Stream<Arguments> wrongEnds() {
        return Stream.of(
                arguments("no choice at all", (UnaryOperator<Edited>)
                        d -> d.set("Flow_DeliberationToSentBack", "targetRef", "End_Reassessed")),
                arguments("sent back to the end", (UnaryOperator<Edited>)
                        d -> d.set("Flow_SentBack", "targetRef", "End_New").add("<bpmn:endEvent id=\"End_New\" />")),
                arguments(
                        "sent back to a task that a timer ends", (UnaryOperator<Edited>) d -> d.with("legal.form", FORM)
                                .between("Flow_SentBack", "Task_New", TASK)
                                .boundary("Task_New", "timer", true, "End_Reassessed")),
                arguments("sent back to a task beside which everything is ended", (UnaryOperator<Edited>)
                        d -> d.with("legal.form", FORM)
                                .between("Flow_SentBack", "Task_New", TASK)
                                .add("<bpmn:endEvent id=\"End_All\"><bpmn:terminateEventDefinition /></bpmn:endEvent>")
                                .boundary("Task_New", "timer", false, "End_All")),
                arguments("the other way round", (UnaryOperator<Edited>)
                        d -> d.set("Flow_SentBack", "targetRef", "End_Reassessed")
                                .set("Flow_Decided", "targetRef", "Gateway_MeasureMerge")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongEnds")
    void aReassessmentThatWasSentBackDoesNotEnd(String name, UnaryOperator<Edited> edit) {
        Problem problem = edit.apply(reassessment()).problems().stream()
                .filter(found -> found.code().equals("decided-outcome"))
                .findFirst()
                .orElseThrow();

        assertThat(problem.message())
                .isEqualTo(
                        "Ce processus peut se terminer quand «\u00a0Décision du comité\u00a0» a dit «\u00a0renvoyer pour complément\u00a0»\u00a0: "
                                + "le dossier qui l’a appelé n’a pas de suite pour cette issue.");
        assertThat(problem.path())
                .extracting(Problem.Place::id)
                .startsWith("Start_Reassessment")
                .contains("CallActivity_Deliberation");
        assertThat(problem.remedy()).contains("${outcome == 'adapt'}", "étape antérieure");
    }

    @Test
    void whatTheConditionDoesNotTakeIsNotLeftOver() {
        assertThat(condition("${outcome == 'adapt'}").codes()).contains("decided-outcome");
        assertThat(condition("${outcome == 'sentBack' and again}").codes()).contains("decided-outcome");
        assertThat(condition("${outcome == 'sentBack' or outcome == 'adapt'}").problems())
                .isEmpty();
    }

    @Test
    void theEndMayBeChosenByItsConditionToo() {
        Edited chosen = reassessment().unset("Gateway_SentBack", "default");
        chosen.add(
                "Flow_Decided",
                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                        + "${outcome != 'sentBack'}</bpmn:conditionExpression>");
        assertThat(chosen.problems()).isEmpty();
        Edited each = reassessment().unset("Gateway_SentBack", "default");
        each.add(
                "Flow_Decided",
                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                        + "${outcome == 'keep'}</bpmn:conditionExpression>");
        for (String outcome : new String[] {"adapt", "replace", "stop"}) {
            each.add("<bpmn:endEvent id=\"End_" + outcome + "\" />")
                    .flow("Flow_" + outcome, "Gateway_SentBack", "End_" + outcome, "${outcome == '" + outcome + "'}");
        }
        assertThat(each.problems()).isEmpty();
    }

    /** The general property: what a process may end with is what each of its callers knows. */
    @Test
    void everyCallerKnowsEveryEnding() {
        for (ProcessRequirement caller : REQUIREMENTS.processes()) {
            for (StepRequirement step : caller.steps()) {
                if (step.calls() != null) {
                    ending(step.calls())
                            .ifPresent(ending ->
                                    assertThat(decision(caller, step).among()).containsAll(ending.opens()));
                }
            }
        }
        assertThat(ending("reassessment")).isPresent();
    }

    private static Optional<DecisionRequirement> ending(String process) {
        return REQUIREMENTS.process(process).orElseThrow().decisions().stream()
                .filter(DecisionRequirement::endsProcess)
                .findFirst();
    }

    private static DecisionRequirement decision(ProcessRequirement caller, StepRequirement step) {
        return caller.decisions().stream()
                .filter(decision -> decision.by().equals(step.step()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsSentBackIsMeasuredAnew() {
        assertThat(reassessment()
                        .set("Flow_SentBack", "targetRef", "CallActivity_Deliberation")
                        .codes())
                .contains("decided-outcome");
    }
}
