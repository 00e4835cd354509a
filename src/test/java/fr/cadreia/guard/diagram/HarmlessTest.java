package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.source.Xml;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an administrator may change freely. */
class HarmlessTest {

    private static final String TASK = "<bpmn:userTask id=\"Task_New\" name=\"Avis juridique\" "
            + "camunda:candidateGroups=\"legal\" camunda:formRef=\"legal\" camunda:formRefBinding=\"latest\" />";
    private static final String FORM = "{\"id\":\"legal\",\"type\":\"default\",\"schemaVersion\":16,\"components\":"
            + "[{\"type\":\"textarea\",\"key\":\"legalView\",\"label\":\"Avis\",\"validate\":{\"required\":true}}]}";

    private static Arguments path(String name, Consumer<Edited> edit) {
        return arguments(name, "mandatory-path", edit);
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                path(
                        "other names",
                        d -> d.set("Task_Review", "name", "Examen par un expert")
                                .set("mandatory-path", "name", "Parcours")),
                path("a long name", d -> d.set("Task_Review", "name", "x".repeat(200))),
                path(
                        "a documentation of several lines",
                        d -> d.addFirst(
                                "Task_Review",
                                "<bpmn:documentation>Sous quinze jours.\n" + "x".repeat(3_000)
                                        + "</bpmn:documentation>")),
                path("a variable in a name", d -> d.set("Task_Assessment", "name", "Bilan après le ${experimentEnd}")),
                path("another identifier", d -> d.rename("Task_Assessment", "Task_Bilan")),
                path("another lane", d -> d.add("Lane_Dpo", "<bpmn:flowNodeRef>Task_Review</bpmn:flowNodeRef>")),
                path("a lane", d -> d.add("LaneSet_Case", "<bpmn:lane id=\"Lane_New\" name=\"Juristes\" />")),
                path(
                        "a note",
                        d -> d.add(
                                "<bpmn:textAnnotation id=\"Note\"><bpmn:text>Voir ${x} et l’article 5</bpmn:text>"
                                        + "</bpmn:textAnnotation><bpmn:association id=\"A\" sourceRef=\"Task_Review\" targetRef=\"Note\" />")),
                path(
                        "documentation",
                        d -> d.addFirst("Task_Review", "<bpmn:documentation>Sous quinze jours.</bpmn:documentation>")),
                path(
                        "a manual task",
                        d -> d.between(
                                "Flow_GateOpen", "Manual", "<bpmn:manualTask id=\"Manual\" name=\"Prévenir\" />")),
                path(
                        "a task with its form",
                        d -> d.with("legal.form", FORM).between("Flow_GateOpen", "Task_New", TASK)),
                path(
                        "a task after the generalisation",
                        d -> d.with("legal.form", FORM).between("Flow_GeneralizationToFollowUp", "Task_New", TASK)),
                path(
                        "a task before an adapted protocol",
                        d -> d.with("legal.form", FORM).between("Flow_Adapt", "Task_New", TASK)),
                path(
                        "a task before the stop",
                        d -> d.with("legal.form", FORM).between("Flow_StopReassessed", "Task_New", TASK)),
                path(
                        "an opinion beside the others",
                        d -> d.with("legal.form", FORM)
                                .add(TASK)
                                .flow("Flow_Legal", "Gateway_Opinions", "Task_New", "${opinionHr}")
                                .flow("Task_New", "Gateway_OpinionsJoin")),
                path(
                        "an extra reading",
                        d -> d.between(
                                "Flow_AssessmentToSecondReading",
                                "Extra",
                                "<bpmn:userTask id=\"Extra\" "
                                        + "camunda:candidateGroups=\"ai-experts\" camunda:formRef=\"second-reading\" camunda:formRefBinding=\"latest\" />")),
                path(
                        "an extra reading before the committee",
                        d -> d.with("legal.form", FORM).between("Flow_SecondReadingToCommittee", "Task_New", TASK)),
                path(
                        "a reminder",
                        d -> d.add("<bpmn:manualTask id=\"Send\" name=\"Relancer\" />"
                                        + "<bpmn:endEvent id=\"End_New\" />")
                                .boundary("Task_Assessment", "timer", false, "Send")
                                .flow("Send", "End_New")),
                path(
                        "another reminder date",
                        d -> d.find("ReminderDefinition_Review")
                                .getElementsByTagNameNS(Xml.BPMN, "timeDuration")
                                .item(0)
                                .setTextContent("P7D")),
                path(
                        "a sub-process around the experiment",
                        d -> d.add(
                                        "<bpmn:subProcess id=\"Sub\"><bpmn:startEvent id=\"S\" /><bpmn:endEvent id=\"E\" /></bpmn:subProcess>")
                                .move(
                                        "Sub",
                                        "Task_ExperimentProtocol",
                                        "Task_ExperimentClosing",
                                        "Timer_ExperimentEnds",
                                        "Flow_ProtocolToClosing",
                                        "Service_SuspendAtEnd",
                                        "End_UseSuspended",
                                        "Flow_ExperimentEnds",
                                        "Flow_SuspendToEnd")
                                .flow("S", "Task_ExperimentProtocol")
                                .flow("Task_ExperimentClosing", "E")
                                .set("Flow_ToProtocol", "targetRef", "Sub")
                                .set("Flow_ClosingToAssessmentMerge", "sourceRef", "Sub")),
                path(
                        "an empty sub-process",
                        d -> d.between(
                                "Flow_GateOpen",
                                "Sub",
                                "<bpmn:subProcess id=\"Sub\"><bpmn:startEvent id=\"S\" />"
                                        + "<bpmn:manualTask id=\"M\" /><bpmn:endEvent id=\"E\" /><bpmn:sequenceFlow id=\"F1\" sourceRef=\"S\" targetRef=\"M\" />"
                                        + "<bpmn:sequenceFlow id=\"F2\" sourceRef=\"M\" targetRef=\"E\" /></bpmn:subProcess>")),
                path(
                        "a loop back to the protocol",
                        d -> d.between(
                                        "Flow_SecondReadingToCommittee",
                                        "Again",
                                        "<bpmn:exclusiveGateway id=\"Again\" "
                                                + "default=\"Flow_New_Again_Gateway_CommitteeMerge\" />")
                                .flow("Flow_Again", "Again", "Gateway_ProtocolMerge", "${excluded == true}")),
                path(
                        "a non-interrupting event beside the case",
                        d -> d.declare("signal")
                                .add(
                                        "<bpmn:subProcess id=\"Sub\" "
                                                + "triggeredByEvent=\"true\"><bpmn:startEvent id=\"S\" isInterrupting=\"false\">"
                                                + Edited.definition("signal")
                                                + "</bpmn:startEvent><bpmn:manualTask id=\"M\" /><bpmn:endEvent id=\"E\" /><bpmn:sequenceFlow id=\"F1\" sourceRef=\"S\" "
                                                + "targetRef=\"M\" /><bpmn:sequenceFlow id=\"F2\" sourceRef=\"M\" targetRef=\"E\" /></bpmn:subProcess>")),
                path(
                        "asynchronous",
                        d -> d.set("Service_Qualify", "camunda:asyncBefore", "true")
                                .extend(
                                        "Service_Qualify",
                                        "<camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>")),
                path(
                        "due date and priority",
                        d -> d.set("Task_Review", "camunda:dueDate", "P10D")
                                .set("Task_Review", "camunda:priority", "70")),
                path(
                        "a template’s mark",
                        d -> d.set("Task_Review", "camunda:modelerTemplate", "cadre-ia.review")
                                .set("Task_Review", "camunda:modelerTemplateVersion", "1")),
                path(
                        "a branch beside the case that is not always taken",
                        d -> d.with("legal.form", FORM)
                                .between(
                                        "Flow_GeneralizationToFollowUp",
                                        "Fork",
                                        "<bpmn:inclusiveGateway id=\"Fork\" />")
                                .add(TASK + "<bpmn:endEvent id=\"End_New\" />")
                                .flow("Flow_Legal", "Fork", "Task_New", "${opinionHr}")
                                .flow("Task_New", "End_New")),
                path(
                        "a flow beside a step that is not always taken",
                        d -> d.add("<bpmn:manualTask id=\"Task_New\" /><bpmn:endEvent id=\"End_New\" />")
                                .flow("Flow_Aside", "Task_Assessment", "Task_New", "${opinionHr}")
                                .flow("Task_New", "End_New")),
                path(
                        "groups that may open a case",
                        d -> d.set("mandatory-path", "camunda:candidateStarterGroups", "agents,communes")),
                path(
                        "data at the beginning and at the end",
                        d -> d.add(
                                        "<bpmn:dataObject id=\"Data\" /><bpmn:dataObjectReference id=\"Ref\" dataObjectRef=\"Data\" />")
                                .add(
                                        "End_UseSuspended",
                                        "<bpmn:property id=\"Property_New\" name=\"__targetRef_placeholder\" /><bpmn:dataInputAssociation id=\"In\">"
                                                + "<bpmn:sourceRef>Ref</bpmn:sourceRef><bpmn:targetRef>Property_New</bpmn:targetRef></bpmn:dataInputAssociation>")
                                .add(
                                        "Start_Case",
                                        "<bpmn:dataOutputAssociation id=\"Out\"><bpmn:targetRef>Ref</bpmn:targetRef></bpmn:dataOutputAssociation>")),
                path(
                        "a data object",
                        d -> d.add(
                                "<bpmn:dataObject id=\"Data\" /><bpmn:dataObjectReference id=\"Ref\" dataObjectRef=\"Data\" name=\"Bilan\" />")),
                path(
                        "a parameter of its own",
                        d -> d.extend(
                                "Task_Review",
                                "<camunda:inputOutput><camunda:inputParameter name=\"note\">Usage exclu\u00a0: ${excluded}</camunda:inputParameter></camunda:inputOutput>")),
                path(
                        "a table asked",
                        d -> d.between(
                                "Flow_GateOpen",
                                "Rule",
                                "<bpmn:businessRuleTask id=\"Rule\" "
                                        + "camunda:decisionRef=\"track\" camunda:decisionRefBinding=\"latest\" camunda:mapDecisionResult=\"singleEntry\" camunda:resultVariable=\"again\" />")),
                path(
                        "a condition written the other way round",
                        d -> d.find("Flow_Generalize")
                                .getElementsByTagNameNS(Xml.BPMN, "conditionExpression")
                                .item(0)
                                .setTextContent("${'generalize' eq outcome and gateOpen}")),
                path(
                        "a bilan beside a legal opinion",
                        d -> d.with("legal.form", FORM)
                                .between("Flow_ToAssessment", "Fork", "<bpmn:parallelGateway id=\"Fork\" />")
                                .between(
                                        "Flow_AssessmentToSecondReading",
                                        "Join",
                                        "<bpmn:parallelGateway id=\"Join\" />")
                                .add(TASK)
                                .flow("Fork", "Task_New")
                                .flow("Task_New", "Join")),
                path(
                        "a bilan beside two opinions, one of them with a term",
                        d -> d.with("legal.form", FORM)
                                .between("Flow_ToAssessment", "Fork", "<bpmn:inclusiveGateway id=\"Fork\" />")
                                .between(
                                        "Flow_AssessmentToSecondReading",
                                        "Join",
                                        "<bpmn:inclusiveGateway id=\"Join\" />")
                                .add(TASK)
                                .add(TASK.replace("Task_New", "Task_Other"))
                                .flow("Fork", "Task_New")
                                .flow("Task_New", "Join")
                                .flow("Fork", "Task_Other")
                                .flow("Task_Other", "Join")
                                .boundary("Task_Other", "timer", true, "Join")),
                path(
                        "one block within another",
                        d -> d.with("legal.form", FORM)
                                .between("Flow_ToAssessment", "Fork", "<bpmn:parallelGateway id=\"Fork\" />")
                                .between(
                                        "Flow_AssessmentToSecondReading",
                                        "Join",
                                        "<bpmn:parallelGateway id=\"Join\" />")
                                .add("<bpmn:parallelGateway id=\"Fork2\" /><bpmn:parallelGateway id=\"Join2\" />")
                                .add(TASK)
                                .add(TASK.replace("Task_New", "Task_Other"))
                                .flow("Fork", "Fork2")
                                .flow("Fork2", "Task_New")
                                .flow("Fork2", "Task_Other")
                                .flow("Task_New", "Join2")
                                .flow("Task_Other", "Join2")
                                .flow("Join2", "Join")),
                path(
                        "another organisation’s pool, which is only drawn",
                        d -> d.addBeside(
                                        "<bpmn:process id=\"Process_Supplier\" isExecutable=\"false\">"
                                                + "<bpmn:startEvent id=\"SupplierStart\" /><bpmn:serviceTask id=\"SupplierTask\" name=\"Livrer ${x}\" />"
                                                + "<bpmn:userTask id=\"SupplierUser\" /><bpmn:receiveTask id=\"SupplierWait\" />"
                                                + "<bpmn:sequenceFlow id=\"SupplierFlow\" sourceRef=\"SupplierStart\" targetRef=\"SupplierTask\" /></bpmn:process>")
                                .add(
                                        "Collaboration_Case",
                                        "<bpmn:participant id=\"Participant_Supplier\" name=\"Fournisseur\" processRef=\"Process_Supplier\" />"
                                                + "<bpmn:messageFlow id=\"MessageFlow\" sourceRef=\"Task_ExperimentProtocol\" targetRef=\"SupplierTask\" />")),
                path(
                        "an empty pool",
                        d -> d.add(
                                "Collaboration_Case",
                                "<bpmn:participant id=\"Participant_Supplier\" name=\"Fournisseur\" />")),
                path(
                        "a pool that nobody said is executable",
                        d -> d.addBeside(
                                        "<bpmn:process id=\"Process_Supplier\"><bpmn:startEvent id=\"SupplierStart\" />"
                                                + "<bpmn:task id=\"SupplierTask\" /><bpmn:sequenceFlow id=\"SupplierFlow\" sourceRef=\"SupplierStart\" targetRef=\"SupplierTask\" /></bpmn:process>")
                                .add(
                                        "Collaboration_Case",
                                        "<bpmn:participant id=\"Participant_Supplier\" name=\"Fournisseur\" processRef=\"Process_Supplier\" />")),
                path("a version tag", d -> d.set("mandatory-path", "camunda:versionTag", "2026-2")),
                arguments("a task in the deliberation", "deliberation", (Consumer<Edited>)
                        d -> d.with("legal.form", FORM).between("Flow_Quorate", "Task_New", TASK)),
                arguments("a reminder in the re-evaluation", "reassessment", (Consumer<Edited>)
                        d -> d.add("<bpmn:endEvent id=\"E\" />")
                                .boundary("CallActivity_Deliberation", "timer", false, "E")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void isAccepted(String name, String process, Consumer<Edited> edit) {
        Edited diagram = Edited.of(process);
        edit.accept(diagram);
        assertThat(diagram.problems()).isEmpty();
    }
}
