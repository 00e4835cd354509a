package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.diagram.source.Xml;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.w3c.dom.Element;

/** What no diagram may hold, by the rule that says so. */
class ForbiddenTest extends RefusedEdits {

    static Stream<Arguments> edits() {
        return Stream.of(people(), outcomes(), watch(), calls(), others()).flatMap(list -> list);
    }

    static Stream<Arguments> people() {
        return Stream.of(
                path("another group", "human-step", d -> d.set("Task_Review", "camunda:candidateGroups", "agents")),
                path("one more group", "human-step", d -> d.set("Task_DataGate", "camunda:candidateGroups", "dpo,hr")),
                path("computed group", "no-code", d -> d.set("Task_Review", "camunda:candidateGroups", "${groups}")),
                path("no group", "human-step", d -> d.unset("Task_Assessment", "camunda:candidateGroups")),
                path("assignee", "human-step", d -> d.set("Task_Review", "camunda:assignee", "expert")),
                path("computed assignee", "human-step", d -> d.set("Task_Review", "camunda:assignee", "${member}")),
                path("candidate users", "no-code", d -> d.set("Task_Review", "camunda:candidateUsers", "expert")),
                path("the engine’s old name", "known-content", d -> d.set("Task_Review", "activiti:assignee", "agent")),
                path("task", "human-step", d -> d.turnInto("Task_SecondReading", "task")),
                path("manual task", "human-step", d -> d.turnInto("Task_SecondReading", "manualTask")),
                path("receive task", "human-step", d -> d.turnInto("Task_Assessment", "receiveTask")),
                path(
                        "twins",
                        "human-step",
                        d -> d.between(
                                "Flow_AssessmentToSecondReading",
                                "Twin",
                                "<bpmn:userTask id=\"Twin\" camunda:candidateGroups=\"agents,communes\" "
                                        + "camunda:formRef=\"assessment\" camunda:formRefBinding=\"latest\">"
                                        + "<bpmn:extensionElements><camunda:properties><camunda:property name=\"step\" "
                                        + "value=\"assessment\" /></camunda:properties></bpmn:extensionElements>"
                                        + "</bpmn:userTask>")),
                path(
                        "unknown step",
                        "human-step",
                        d -> d.extend(
                                "Service_Qualify",
                                "<camunda:properties><camunda:property name=\"step\" value=\"magic\" /></camunda:properties>")),
                path(
                        "a service as a step",
                        "human-step",
                        d -> d.extend(
                                "Service_Qualify",
                                "<camunda:properties><camunda:property name=\"step\" value=\"review\" /></camunda:properties>")),
                path(
                        "repeated step",
                        "human-step",
                        d -> d.add(
                                "Task_Assessment",
                                "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${items}\" />")),
                path("another’s opinion", "user-task", d -> d.set("Task_OpinionDpo", "camunda:candidateGroups", "hr")),
                path(
                        "a bilan that nobody reads again",
                        "user-task",
                        d -> d.between(
                                "Flow_AssessmentToSecondReading",
                                "Twin",
                                "<bpmn:userTask id=\"Twin\" camunda:candidateGroups=\"agents,communes\" "
                                        + "camunda:formRef=\"assessment\" camunda:formRefBinding=\"latest\" />")),
                path("an opinion after the decision", "user-task", d -> opinion(d, "Flow_Generalize")),
                path("an opinion before it is said to be needed", "user-task", d -> opinion(d, "Flow_NotExcluded")),
                path("an opinion during the experiment", "user-task", d -> opinion(d, "Flow_ProtocolToClosing")),
                path("task of nobody", "user-task", d -> d.unset("Task_OpinionDpo", "camunda:candidateGroups")),
                deliberation("chosen voter", "human-step", d -> d.set("Task_Vote", "camunda:assignee", "chair")),
                deliberation(
                        "votes cut short",
                        "human-step",
                        d -> inside(d, "Task_Vote", "multiInstanceLoopCharacteristics")
                                .appendChild(d.element("completionCondition", "${quorate}"))),
                deliberation(
                        "the secretary records",
                        "human-step",
                        d -> d.set("Task_RecordResult", "camunda:candidateGroups", "committee-secretary")));
    }

    private static void opinion(Edited diagram, String flow) {
        diagram.between(
                flow,
                "Opinion",
                "<bpmn:userTask id=\"Opinion\" camunda:candidateGroups=\"hr\" camunda:formRef=\"opinion-hr\" "
                        + "camunda:formRefBinding=\"latest\" />"
                        + "<bpmn:boundaryEvent id=\"Lapse\" attachedToRef=\"Opinion\"><bpmn:extensionElements>"
                        + "<camunda:executionListener event=\"end\" delegateExpression=\"${recordLapse}\" />"
                        + "</bpmn:extensionElements><bpmn:timerEventDefinition>"
                        + "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${opinionHrLapse}</bpmn:timeDate>"
                        + "</bpmn:timerEventDefinition></bpmn:boundaryEvent>");
        diagram.flow("Lapse", targetOf(diagram));
    }

    private static String targetOf(Edited diagram) {
        return diagram.elements().stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals("Opinion"))
                .findFirst()
                .orElseThrow()
                .getAttribute("targetRef");
    }

    static Stream<Arguments> outcomes() {
        String condition = "Flow_Generalize";
        return Stream.of(
                path("default flow", "decided-outcome", d -> d.set("Gateway_CommitteeOutcome", "default", condition)),
                path("other value", "decided-outcome", d -> condition(d, condition, "${outcome == 'extend'}")),
                path("negation", "decided-outcome", d -> condition(d, condition, "${outcome != 'stop'}")),
                path("or", "decided-outcome", d -> condition(d, condition, "${outcome == 'generalize' or gateOpen}")),
                path("other variable", "decided-outcome", d -> condition(d, condition, "${gateOpen}")),
                path(
                        "other gateway",
                        "decided-outcome",
                        d -> d.turnInto("Gateway_CommitteeOutcome", "parallelGateway")),
                path(
                        "open gate unread",
                        "decided-outcome",
                        d -> d.set("Flow_GateClosed", "targetRef", "Gateway_ProtocolMerge")),
                path(
                        "not admissible",
                        "decided-outcome",
                        d -> condition(d, "Flow_Admissible", "${admissibility != null}")),
                path("forgotten outcome", "no-dead-end", d -> d.remove("Flow_StopDecided")));
    }

    static Stream<Arguments> watch() {
        String end = "<bpmn:endEvent id=\"End_New\" />";
        return Stream.of(
                path(
                        "end",
                        "watched-afterwards",
                        d -> d.add(end).set("Flow_GeneralizationToFollowUp", "targetRef", "End_New")),
                path(
                        "kept, then ended",
                        "watched-afterwards",
                        d -> d.add(end).set("Flow_Keep", "targetRef", "End_New")),
                path(
                        "late, then ended",
                        "watched-afterwards",
                        d -> d.add(end).boundary("CallActivity_Reassessment", "timer", true, "End_New")),
                path(
                        "terminating reminder",
                        "watched-afterwards",
                        d -> d.add("<bpmn:endEvent id=\"End_New\">"
                                        + "<bpmn:terminateEventDefinition /></bpmn:endEvent>")
                                .boundary("CallActivity_Reassessment", "timer", false, "End_New")),
                path(
                        "interrupting event",
                        "watched-afterwards",
                        d -> d.declare("message")
                                .add(
                                        "<bpmn:subProcess id=\"Sub_New\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S_New\">"
                                                + Edited.definition("message")
                                                + "</bpmn:startEvent><bpmn:endEvent id=\"E_New\" />"
                                                + "<bpmn:sequenceFlow id=\"F_New\" sourceRef=\"S_New\" targetRef=\"E_New\" />"
                                                + "</bpmn:subProcess>")),
                path("waits for a message alone", "watched-afterwards", d -> d.remove("Timer_ReassessmentDue")),
                path(
                        "waits for somebody",
                        "watched-afterwards",
                        d -> d.add("<bpmn:receiveTask id=\"Wait_New\" " + "messageRef=\"Message_StopRequestedName\" />")
                                .set("Flow_GeneralizationToFollowUp", "targetRef", "Wait_New")
                                .flow("Wait_New", "Gateway_ReassessmentMerge")),
                path(
                        "in a hundred years",
                        "watched-afterwards",
                        d -> inside(d, "TimerDefinition_ReassessmentDue", "timeDate")
                                .setTextContent("2126-01-01T00:00:00")),
                path("no stop at request", "no-dead-end", d -> d.remove("SubProcess_StopRequest")),
                path("no stop", "no-dead-end", d -> d.remove("SubProcess_Stop")),
                path(
                        "a stop that interrupts nothing",
                        "no-dead-end",
                        d -> d.set("Start_StopRequested", "isInterrupting", "false")),
                path("another message", "no-dead-end", d -> d.set("Message_StopRequestedName", "name", "stop")),
                path(
                        "a loop by itself",
                        "no-dead-end",
                        d -> d.between(
                                        "Flow_DetermineToOpinions",
                                        "Turn",
                                        "<bpmn:exclusiveGateway id=\"Turn\" "
                                                + "default=\"Flow_New_Turn_Gateway_Opinions\" />")
                                .flow("Flow_Turn", "Turn", "Service_DetermineOpinions", "${again}")),
                path(
                        "a loop by itself over a link",
                        "no-dead-end",
                        d -> d.between(
                                        "Flow_DetermineToOpinions",
                                        "Turn",
                                        "<bpmn:exclusiveGateway id=\"Turn\" "
                                                + "default=\"Flow_New_Turn_Gateway_Opinions\" />")
                                .add("<bpmn:intermediateThrowEvent id=\"Out\"><bpmn:linkEventDefinition name=\"L\" />"
                                        + "</bpmn:intermediateThrowEvent><bpmn:intermediateCatchEvent id=\"In\">"
                                        + "<bpmn:linkEventDefinition name=\"L\" /></bpmn:intermediateCatchEvent>")
                                .flow("Flow_Turn", "Turn", "Out", "${again}")
                                .flow("In", "Service_DetermineOpinions")));
    }

    static Stream<Arguments> calls() {
        String call = "CallActivity_CommitteeDecision";
        return Stream.of(
                path("computed key", "no-code", d -> d.set(call, "calledElement", "${process}")),
                path(
                        "a re-evaluation of nothing",
                        "called-process",
                        d -> d.between(
                                "Flow_AssessmentToSecondReading",
                                "Call",
                                "<bpmn:callActivity id=\"Call\" calledElement=\"reassessment\"><bpmn:extensionElements>"
                                        + "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />"
                                        + "</bpmn:extensionElements></bpmn:callActivity>")),
                path("other process", "called-process", d -> d.set(call, "calledElement", "reassessment")),
                path("foreign process", "called-process", d -> d.set(call, "calledElement", "shadow")),
                path("own version", "known-content", d -> d.set(call, "camunda:calledElementBinding", "deployment")),
                path("old version", "no-code", d -> d.set(call, "camunda:calledElementVersion", "1")),
                path("case model", "no-code", d -> d.set(call, "camunda:caseRef", "x")),
                path("all variables in", "known-content", d -> d.extend(call, "<camunda:in variables=\"all\" />")),
                path("all variables out", "known-content", d -> d.extend(call, "<camunda:out variables=\"all\" />")),
                path(
                        "outcome given",
                        "protected-variable",
                        d -> d.extend(call, "<camunda:in sourceExpression=\"generalize\" target=\"outcome\" />")),
                path(
                        "outcome kept from the case",
                        "called-process",
                        d -> ((Element) d.find(call)
                                        .getElementsByTagNameNS(Xml.CAMUNDA, "out")
                                        .item(0))
                                .setAttribute("local", "true")),
                path(
                        "outcome twice",
                        "called-process",
                        d -> d.extend(call, "<camunda:out sourceExpression=\"generalize\" target=\"outcome\" />")),
                path(
                        "two sources",
                        "called-process",
                        d -> ((Element) d.find(call)
                                        .getElementsByTagNameNS(Xml.CAMUNDA, "out")
                                        .item(0))
                                .setAttribute("sourceExpression", "generalize")),
                path(
                        "subject twice",
                        "called-process",
                        d -> d.extend(call, "<camunda:in sourceExpression=\"reassessment\" target=\"subject\" />")),
                path("another key", "known-content", d -> d.extend(call, "<camunda:in businessKey=\"IA-1\" />")));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                path(
                        "history kept less",
                        "known-process",
                        d -> d.set("mandatory-path", "camunda:historyTimeToLive", "P30D")),
                path("not executable", "known-process", d -> d.set("mandatory-path", "isExecutable", "false")),
                path(
                        "nothing but a drawing",
                        "known-process",
                        d -> d.set("mandatory-path", "isExecutable", "false").set("mandatory-path", "id", "drawing")),
                path(
                        "shadow process",
                        "known-process",
                        d -> d.addBeside(
                                "<bpmn:process id=\"shadow\" isExecutable=\"true\" camunda:historyTimeToLive=\"P3650D\"><bpmn:startEvent id=\"S\" /></bpmn:process>")),
                path("ad hoc", "no-code", d -> d.add("<bpmn:adHocSubProcess id=\"A\" />")),
                path("complex gateway", "no-code", d -> d.add("<bpmn:complexGateway id=\"C\" />")),
                path(
                        "another namespace",
                        "known-content",
                        d -> d.add("<x:userTask xmlns:x=\"http://elsewhere\" id=\"X\" />")),
                path("a name of two lines", "known-content", d -> d.set("Task_Review", "name", "Instruction\nrapide")),
                path("a name from right to left", "known-content", d -> d.set("Task_Review", "name", "\u202etoo late")),
                path("an invisible name", "known-content", d -> d.set("Flow_Generalize", "name", "Oui\u200b")),
                path("a name that is too long", "known-content", d -> d.set("Task_Review", "name", "x".repeat(201))),
                path(
                        "a documentation that is too long",
                        "known-content",
                        d -> d.addFirst(
                                "Task_Review", "<bpmn:documentation>" + "x".repeat(3_501) + "</bpmn:documentation>")),
                path("same identifier", "known-content", d -> d.add("<bpmn:manualTask id=\"Task_Review\" />")),
                path(
                        "two definitions",
                        "known-content",
                        d -> d.add("Timer_ReassessmentDue", Edited.definition("timer"))),
                path(
                        "flow to nowhere",
                        "no-dead-end",
                        d -> d.add("<bpmn:sequenceFlow id=\"F\" sourceRef=\"Task_Review\" targetRef=\"Nowhere\" />")),
                deliberation(
                        "started alone",
                        "known-process",
                        d -> d.set("deliberation", "camunda:isStartableInTasklist", "true")));
    }

    @Test
    void whatIsNoDiagramIsExplained() {
        DiagramGuard guard = new DiagramGuard(
                Requirements.of("2026-1"),
                new fr.cadreia.guard.process.EngineFiles(new fr.cadreia.guard.process.OfflineEngine()));
        for (String content : new String[] {
            "", "x", "<a/>", "<a", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "{}"
        }) {
            for (String file : new String[] {"a.bpmn", "a.dmn", "a.form", "a.cmmn", "a.groovy"}) {
                assertThat(guard.verify(
                                java.util.List.of(new SourceFile(file, content.getBytes(StandardCharsets.UTF_8))),
                                form -> true))
                        .as(file + " " + content)
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("root:"));
            }
        }
    }
}
