package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an administrator may change freely. */
class HarmlessTest {

    static final String TASK = "<bpmn:userTask id=\"Task_New\" name=\"Avis juridique\" "
            + "camunda:candidateGroups=\"legal\" camunda:formRef=\"legal\" camunda:formRefBinding=\"latest\" />";
    static final String FORM = "{\"id\":\"legal\",\"type\":\"default\",\"schemaVersion\":16,\"components\":"
            + "[{\"type\":\"textarea\",\"key\":\"legalView\",\"label\":\"Avis\",\"validate\":{\"required\":true}}]}";

    private static final EditTable EDITS = new EditTable()
            .word("TASK", TASK)
            .word("OTHER", TASK.replace("Task_New", "Task_Other"))
            .word("FORM", FORM)
            .word("NAME_OF_200", "x".repeat(200))
            .word("LINES", "Sous quinze jours.\n" + "x".repeat(3_000));

    static Stream<Arguments> edits() {
        return EDITS.accepted("""
                other names | set Task_Review name Examen par un expert | set mandatory-path name Parcours
                a variable in a name | set Task_Assessment name Bilan après le ${experimentEnd}
                another identifier | rename Task_Assessment Task_Bilan
                another lane | add Lane_Dpo <bpmn:flowNodeRef>Task_Review</bpmn:flowNodeRef>
                a lane | add LaneSet_Case <bpmn:lane id="Lane_New" name="Juristes" />
                a note
                    | add <bpmn:textAnnotation id="Note"><bpmn:text>Voir ${x} et l’article 5</bpmn:text>
                        </bpmn:textAnnotation><bpmn:association id="A" sourceRef="Task_Review" targetRef="Note" />
                documentation | addFirst Task_Review <bpmn:documentation>Sous quinze jours.</bpmn:documentation>
                a manual task | between Flow_GateOpen Manual <bpmn:manualTask id="Manual" name="Prévenir" />
                a task with its form | with legal.form {FORM} | between Flow_GateOpen Task_New {TASK}
                a task after the generalisation | with legal.form {FORM}
                    | between Flow_GeneralizationToFollowUp Task_New {TASK}
                a task before an adapted protocol | with legal.form {FORM} | between Flow_Adapt Task_New {TASK}
                a task before the stop | with legal.form {FORM} | between Flow_StopReassessed Task_New {TASK}
                an opinion beside the others | with legal.form {FORM} | add {TASK}
                    | flow Flow_Legal Gateway_Opinions Task_New ${opinionHr} | flow Task_New Gateway_OpinionsJoin
                an extra reading
                    | between Flow_AssessmentToSecondReading Extra <bpmn:userTask id="Extra" camunda:candidateGroups="ai-experts" camunda:formRef="second-reading" camunda:formRefBinding="latest" />
                an extra reading before the committee | with legal.form {FORM}
                    | between Flow_SecondReadingToCommittee Task_New {TASK}
                a reminder | add <bpmn:manualTask id="Send" name="Relancer" /><bpmn:endEvent id="End_New" />
                    | boundary Task_Assessment timer false Send | flow Send End_New
                another reminder date | text ReminderDefinition_Review timeDuration P7D
                a sub-process around the experiment
                    | add <bpmn:subProcess id="Sub"><bpmn:startEvent id="S" /><bpmn:endEvent id="E" /></bpmn:subProcess>
                    | move Sub Task_ExperimentProtocol Task_ExperimentClosing Timer_ExperimentEnds Flow_ProtocolToClosing Service_SuspendAtEnd End_UseSuspended Flow_ExperimentEnds Flow_SuspendToEnd
                    | flow S Task_ExperimentProtocol | flow Task_ExperimentClosing E | set Flow_ToProtocol targetRef Sub
                    | set Flow_ClosingToAssessmentMerge sourceRef Sub
                an empty sub-process
                    | between Flow_GateOpen Sub <bpmn:subProcess id="Sub"><bpmn:startEvent id="S" />
                        <bpmn:manualTask id="M" /><bpmn:endEvent id="E" />
                        <bpmn:sequenceFlow id="F1" sourceRef="S" targetRef="M" />
                        <bpmn:sequenceFlow id="F2" sourceRef="M" targetRef="E" /></bpmn:subProcess>
                a loop back to the protocol
                    | between Flow_SecondReadingToCommittee Again <bpmn:exclusiveGateway id="Again" default="Flow_New_Again_Gateway_CommitteeMerge" />
                    | flow Flow_Again Again Gateway_ProtocolMerge ${excluded == true}
                a non-interrupting event beside the case | declare signal
                    | add <bpmn:subProcess id="Sub" triggeredByEvent="true">
                        <bpmn:startEvent id="S" isInterrupting="false">{signal}</bpmn:startEvent>
                        <bpmn:manualTask id="M" /><bpmn:endEvent id="E" />
                        <bpmn:sequenceFlow id="F1" sourceRef="S" targetRef="M" />
                        <bpmn:sequenceFlow id="F2" sourceRef="M" targetRef="E" /></bpmn:subProcess>
                asynchronous | set Service_Qualify camunda:asyncBefore true
                    | extend Service_Qualify <camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>
                due date and priority | set Task_Review camunda:dueDate P10D | set Task_Review camunda:priority 70
                a template’s mark | set Task_Review camunda:modelerTemplate cadre-ia.review
                    | set Task_Review camunda:modelerTemplateVersion 1
                a branch beside the case that is not always taken | with legal.form {FORM}
                    | between Flow_GeneralizationToFollowUp Fork <bpmn:inclusiveGateway id="Fork" />
                    | add {TASK}<bpmn:endEvent id="End_New" /> | flow Flow_Legal Fork Task_New ${opinionHr}
                    | flow Task_New End_New
                a flow beside a step that is not always taken
                    | add <bpmn:manualTask id="Task_New" /><bpmn:endEvent id="End_New" />
                    | flow Flow_Aside Task_Assessment Task_New ${opinionHr} | flow Task_New End_New
                groups that may open a case | set mandatory-path camunda:candidateStarterGroups agents,communes
                data at the beginning and at the end
                    | add <bpmn:dataObject id="Data" /><bpmn:dataObjectReference id="Ref" dataObjectRef="Data" />
                    | add End_UseSuspended <bpmn:property id="Property_New" name="__targetRef_placeholder" />
                        <bpmn:dataInputAssociation id="In"><bpmn:sourceRef>Ref</bpmn:sourceRef>
                        <bpmn:targetRef>Property_New</bpmn:targetRef></bpmn:dataInputAssociation>
                    | add Start_Case <bpmn:dataOutputAssociation id="Out"><bpmn:targetRef>Ref</bpmn:targetRef>
                        </bpmn:dataOutputAssociation>
                a data object
                    | add <bpmn:dataObject id="Data" />
                        <bpmn:dataObjectReference id="Ref" dataObjectRef="Data" name="Bilan" />
                a parameter of its own
                    | extend Task_Review <camunda:inputOutput>
                        <camunda:inputParameter name="note">Usage exclu\u00a0: ${excluded}</camunda:inputParameter>
                        </camunda:inputOutput>
                a table asked
                    | between Flow_GateOpen Rule <bpmn:businessRuleTask id="Rule" camunda:decisionRef="track" camunda:decisionRefBinding="latest" camunda:mapDecisionResult="singleEntry" camunda:resultVariable="again" />
                a condition written the other way round
                    | text Flow_Generalize conditionExpression ${'generalize' eq outcome and gateOpen}
                a bilan beside a legal opinion | with legal.form {FORM}
                    | between Flow_ToAssessment Fork <bpmn:parallelGateway id="Fork" />
                    | between Flow_AssessmentToSecondReading Join <bpmn:parallelGateway id="Join" /> | add {TASK}
                    | flow Fork Task_New | flow Task_New Join
                another organisation’s pool, which is only drawn
                    | addBeside <bpmn:process id="Process_Supplier" isExecutable="false">
                        <bpmn:startEvent id="SupplierStart" /><bpmn:serviceTask id="SupplierTask" name="Livrer ${x}" />
                        <bpmn:userTask id="SupplierUser" /><bpmn:receiveTask id="SupplierWait" />
                        <bpmn:sequenceFlow id="SupplierFlow" sourceRef="SupplierStart" targetRef="SupplierTask" />
                        </bpmn:process>
                    | add Collaboration_Case <bpmn:participant id="Participant_Supplier" name="Fournisseur" processRef="Process_Supplier" />
                        <bpmn:messageFlow id="MessageFlow" sourceRef="Task_ExperimentProtocol" targetRef="SupplierTask" />
                an empty pool
                    | add Collaboration_Case <bpmn:participant id="Participant_Supplier" name="Fournisseur" />
                a pool that nobody said is executable
                    | addBeside <bpmn:process id="Process_Supplier"><bpmn:startEvent id="SupplierStart" />
                        <bpmn:task id="SupplierTask" />
                        <bpmn:sequenceFlow id="SupplierFlow" sourceRef="SupplierStart" targetRef="SupplierTask" />
                        </bpmn:process>
                    | add Collaboration_Case <bpmn:participant id="Participant_Supplier" name="Fournisseur" processRef="Process_Supplier" />
                a version tag | set mandatory-path camunda:versionTag 2026-2
                a task in the deliberation | in deliberation | with legal.form {FORM}
                    | between Flow_Quorate Task_New {TASK}
                a reminder in the re-evaluation | in reassessment | add <bpmn:endEvent id="E" />
                    | boundary CallActivity_Deliberation timer false E
                a long name | set Task_Review name {NAME_OF_200}
                a documentation of several lines
                    | addFirst Task_Review <bpmn:documentation>{LINES}</bpmn:documentation>
                a bilan beside two opinions, one of them with a term | with legal.form {FORM}
                    | between Flow_ToAssessment Fork <bpmn:inclusiveGateway id="Fork" />
                    | between Flow_AssessmentToSecondReading Join <bpmn:inclusiveGateway id="Join" />
                    | add {TASK} | add {OTHER} | flow Fork Task_New | flow Task_New Join
                    | flow Fork Task_Other | flow Task_Other Join | boundary Task_Other timer true Join
                a second reading beside an information | with legal.form {FORM}
                    | between Flow_AssessmentToSecondReading Fork <bpmn:parallelGateway id="Fork" />
                    | between Flow_SecondReadingToCommittee Join <bpmn:parallelGateway id="Join" /> | add {TASK}
                    | flow Fork Task_New | flow Task_New Join
                one block within another | with legal.form {FORM}
                    | between Flow_ToAssessment Fork <bpmn:parallelGateway id="Fork" />
                    | between Flow_AssessmentToSecondReading Join <bpmn:parallelGateway id="Join" />
                    | add <bpmn:parallelGateway id="Fork2" /><bpmn:parallelGateway id="Join2" />
                    | add {TASK} | add {OTHER} | flow Fork Fork2 | flow Fork2 Task_New | flow Fork2 Task_Other
                    | flow Task_New Join2 | flow Task_Other Join2 | flow Join2 Join
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void isAccepted(String name, Edited diagram) {
        assertThat(diagram.problems()).isEmpty();
    }
}
