package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.EditTable;
import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The case does what was decided. */
class LeadingOutcomeTest {

    private static final String TASK = "<bpmn:userTask id=\"Task_New\" camunda:candidateGroups=\"ai-experts\" "
            + "camunda:formRef=\"legal\" camunda:formRefBinding=\"latest\" />";
    private static final Requirements REQUIREMENTS = Requirements.of("2026-1");
    private static final String AGENTS_TASK = "<bpmn:userTask id=\"Task_New\" camunda:formRef=\"legal\" "
            + "camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"agents\" />";
    private static final String FORM = "{\"type\":\"default\",\"id\":\"legal\",\"components\":[],\"schemaVersion\":16}";

    static Stream<Arguments> elsewhere() {
        return EditTable.rows("""
                mandatory-path | Flow_Extend | Gateway_AssessmentMerge
                    | Quand «\u00a0Décision du comité\u00a0» a dit «\u00a0prolonger l’expérimentation\u00a0», le dossier peut arriver ici sans passer par «\u00a0Protocole d’expérimentation\u00a0».
                mandatory-path | Flow_Extend | End_StopDecided
                    | sans passer par «\u00a0Protocole d’expérimentation\u00a0».
                mandatory-path | Flow_SentBack | Gateway_ProtocolMerge | sans passer par «\u00a0Bilan\u00a0».
                mandatory-path | Flow_SentBack | Task_SecondReading | sans passer par «\u00a0Bilan\u00a0».
                mandatory-path | Flow_Generalize | Gateway_ProtocolMerge | a dit «\u00a0généraliser\u00a0»
                mandatory-path | Flow_Generalize | End_StopDecided | a dit «\u00a0généraliser\u00a0»
                mandatory-path | Flow_Generalize | Task_Generalization
                    | sans passer par «\u00a0Acte de l’autorité\u00a0».
                mandatory-path | Flow_Follows | Task_Generalization
                    | sans passer par «\u00a0Calcul du contrôle de confidentialité\u00a0».
                mandatory-path | Flow_Follows | Gateway_CommitteeMerge | a dit «\u00a0suivre l’avis\u00a0»
                mandatory-path | Flow_Refuses | Gateway_CommitteeMerge | sans passer par «\u00a0Arrêt\u00a0».
                mandatory-path | Flow_SecondExamination | End_RefusedByAuthority
                    | sans passer par «\u00a0Décision du comité\u00a0».
                mandatory-path | Flow_RecheckToStillOpen | Task_Generalization
                    | Quand «\u00a0Calcul du contrôle de confidentialité\u00a0» a dit «\u00a0confidentialité non conforme\u00a0»
                mandatory-path | Flow_StillOpen | Gateway_ProtocolMerge | a dit «\u00a0confidentialité conforme\u00a0»
                mandatory-path | Flow_NoLongerOpen | Gateway_ProtocolMerge | sans passer par «\u00a0Proposition\u00a0».
                mandatory-path | Flow_GateClosed | Task_Review | sans passer par «\u00a0Proposition\u00a0».
                mandatory-path | Flow_NotAdmissible | Gateway_ProposalMerge | sans passer par «\u00a0Arrêt\u00a0».
                mandatory-path | Flow_ToComplete | End_NotAdmissibleFound | sans passer par «\u00a0Proposition\u00a0».
                mandatory-path | Flow_Adapt | Gateway_FollowUpMerge
                    | sans passer par «\u00a0Protocole d’expérimentation\u00a0».
                mandatory-path | Flow_Replace | Gateway_FollowUpMerge
                    | sans passer par «\u00a0Ouverture d’un dossier lié\u00a0».
                mandatory-path | Flow_Keep | Gateway_ProtocolMerge | sans passer par «\u00a0Réévaluation\u00a0».
                deliberation | Flow_DebateRequested | Gateway_MotionMerge | sans passer par «\u00a0Convocation\u00a0».
                deliberation | Flow_QuorumLost | Gateway_MotionMerge | sans passer par «\u00a0Convocation\u00a0».
                deliberation | Flow_Adjourned | Gateway_MotionMerge | sans passer par «\u00a0Convocation\u00a0».
                deliberation | Flow_NextMotion | Gateway_ConveningMerge | sans passer par «\u00a0Projet d’avis\u00a0».
                deliberation | Flow_Adopted | Gateway_MotionMerge | a dit «\u00a0projet d’avis adopté\u00a0»
                framework-review | Flow_SentBack | Gateway_CodevAnswer | a dit «\u00a0renvoyée au comité\u00a0»
                framework-review | Flow_Decided | Gateway_ProposalMerge
                    | par «\u00a0Suites données au CODEV\u00a0» ou la fin.
                framework-review | Flow_OpinionGiven | Gateway_FollowedUp | a dit «\u00a0avis du CODEV rendu\u00a0»
                framework-review | Flow_Revise | End_Unchanged | sans passer par «\u00a0Saisine du CODEV\u00a0».
                framework-review | Flow_Unchanged | Task_ReviewFigures | sans passer par la fin.
                """).map(row -> arguments(row.toArray()));
    }

    @ParameterizedTest(name = "{1} to {2}")
    @MethodSource("elsewhere")
    void itLeadsNowhereElse(String process, String flow, String target, String says) {
        assertThat(Edited.of(process).set(flow, "targetRef", target).problems())
                .filteredOn(problem -> problem.code().equals("decided-outcome"))
                .anySatisfy(problem -> {
                    assertThat(problem.message()).contains(says);
                    assertThat(problem.remedy())
                            .contains("dont la condition est ${")
                            .endsWith(".");
                });
    }

    static Stream<Arguments> onTheWay() {
        return Stream.of("Flow_Extend", "Flow_SentBack", "Flow_Generalize", "Flow_Adapt", "Flow_Keep", "Flow_Replace")
                .flatMap(flow -> Stream.<Consumer<Edited>>of(
                                d -> d.between(flow, "Task_New", TASK),
                                d -> d.between(flow, "Manual", "<bpmn:manualTask id=\"Manual\" />"),
                                d -> d.between(
                                                flow,
                                                "Fork",
                                                "<bpmn:parallelGateway id=\"Fork\" /><bpmn:endEvent id=\"E\" />" + TASK)
                                        .flow("Fork", "Task_New")
                                        .flow("Task_New", "E"))
                        .map(edit -> arguments(flow, edit)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("onTheWay")
    void peopleMayDoSomethingOnTheWay(String flow, Consumer<Edited> edit) {
        Edited diagram = Edited.of("mandatory-path");
        edit.accept(diagram);
        assertThat(diagram.problems()).extracting(Problem::text).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("byWord")
    void nobodyChoosesOtherwiseOnTheWay(String flow) {
        assertThat(Edited.of("mandatory-path")
                        .between(flow, "Choice", "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_Else\" />")
                        .flow("Flow_Else", "Choice", "End_StopDecided", "")
                        .codes())
                .contains("decided-outcome");
    }

    static Stream<Arguments> furtherBack() {
        return Stream.of(
                arguments("Flow_Extend", "Gateway_ProposalMerge", true),
                arguments("Flow_Adapt", "Gateway_ProposalMerge", true),
                arguments("Flow_SentBack", "Gateway_ProtocolMerge", true),
                arguments("Flow_Extend", "Gateway_AssessmentMerge", false),
                arguments("Flow_Extend", "End_StopDecided", false),
                arguments("Flow_NotAdmissible", "Gateway_ProposalMerge", false),
                arguments("Flow_SecondExamination", "Gateway_AssessmentMerge", true),
                arguments("Flow_Generalize", "Gateway_ProtocolMerge", false));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("furtherBack")
    void whoIsAskedOnTheWaySendsFurtherBackOnly(String flow, String target, boolean accepted) {
        assertThat(Edited.of("mandatory-path")
                        .between(flow, "Choice", "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_Else\" />")
                        .between(flow, "Task_New", TASK)
                        .flow("Flow_Else", "Choice", target, "")
                        .codes()
                        .contains("decided-outcome"))
                .isNotEqualTo(accepted);
    }

    @Test
    void whoMayStopAnExtendedExperimentThrowsAStop() {
        assertThat(Edited.of("mandatory-path")
                        .between("Flow_ProtocolToClosing", "Task_New", TASK)
                        .between(
                                "Flow_New_Task_New_Task_ExperimentClosing",
                                "Choice",
                                "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_New_Choice_Task_ExperimentClosing\" />"
                                        + "<bpmn:endEvent id=\"End_New\" name=\"Arrêt demandé\">"
                                        + "<bpmn:escalationEventDefinition escalationRef=\"Escalation_Stop\" /></bpmn:endEvent>")
                        .flow("Flow_Stop", "Choice", "End_New", "${excluded}")
                        .problems())
                .extracting(Problem::text)
                .isEmpty();
    }

    @Test
    void whatNoGatewayReadsIsSaidOnce() {
        Edited edited = Edited.of("mandatory-path");
        edited.find("Flow_Generalize")
                .getElementsByTagNameNS("*", "conditionExpression")
                .item(0)
                .setTextContent("${outcome != 'stop'}");
        assertThat(edited.problems())
                .extracting(Problem::code, Problem::element)
                .containsExactly(tuple("decided-outcome", "Task_AuthorityAct"));
    }

    static Stream<Arguments> called() {
        return EditTable.rows("""
                mandatory-path | Flow_Generalize | Arrêter
                mandatory-path | Flow_NotAdmissible | Dossier recevable
                deliberation | Flow_Adjourned | Projet d’avis adopté
                framework-review | End_Rejected | Nouvelle version adoptée
                """).map(row -> arguments(row.toArray()));
    }

    /** No list of words judges names: the person who signs the diagram reads them. */
    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("called")
    void whatAFlowOrAnEndIsCalledIsForASecondPersonToRead(String process, String element, String name) {
        assertThat(Edited.of(process).set(element, "name", name).problems())
                .extracting(Problem::text)
                .isEmpty();
    }

    static Stream<String> byWord() {
        return Stream.of("Flow_Extend", "Flow_SentBack", "Flow_Generalize", "Flow_Adapt");
    }

    // A called process ends only with an outcome that its caller has a way on for.

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
                                .between("Flow_SentBack", "Task_New", AGENTS_TASK)
                                .boundary("Task_New", "timer", true, "End_Reassessed")),
                arguments("sent back to a task beside which everything is ended", (UnaryOperator<Edited>)
                        d -> d.with("legal.form", FORM)
                                .between("Flow_SentBack", "Task_New", AGENTS_TASK)
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
