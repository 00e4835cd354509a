package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.engine.form.StepExtensionProperty;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.diagram.source.Xml;
import fr.cadreia.guard.process.EngineFiles;
import fr.cadreia.guard.process.OfflineEngine;
import fr.cadreia.kernel.json.ShippedFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What no diagram may hold, by the rule that says so. */
class ForbiddenTest {

    private static final String OPINION =
            "<bpmn:userTask id=\"Opinion\" camunda:candidateGroups=\"hr\" camunda:formRef=\"opinion-hr\" "
                    + "camunda:formRefBinding=\"latest\" />"
                    + "<bpmn:boundaryEvent id=\"Lapse\" attachedToRef=\"Opinion\"><bpmn:extensionElements>"
                    + "<camunda:executionListener event=\"end\" delegateExpression=\"${recordLapse}\" />"
                    + "</bpmn:extensionElements><bpmn:timerEventDefinition>"
                    + "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${opinionHrLapse}</bpmn:timeDate>"
                    + "</bpmn:timerEventDefinition></bpmn:boundaryEvent>";
    private static final EditTable EDITS = new EditTable()
            .word("OPINION", OPINION)
            .word("TASK", HarmlessTest.TASK)
            .word("FORM", HarmlessTest.FORM)
            .word("TWO_LINES", "Instruction\nrapide")
            .word("NAME_OF_201", "x".repeat(201))
            .word("TEXT_OF_3501", "x".repeat(3_501));

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource({"people", "outcomes", "watch", "calls", "others", "variables", "code", "expressions", "forms"})
    void isRefused(String name, Edited diagram, String code) {
        assertThat(diagram.problems()).extracting(Problem::code).contains(code);
    }

    /** What the engine reads as its own is what the guard reads; each other name that the engine takes for it is refused. */
    @Test
    void theGuardReadsTheNamespaceThatTheEngineReads() {
        Namespace engines = BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

        assertThat(engines.getNamespaceUri())
                .isEqualTo(Xml.CAMUNDA)
                .isEqualTo(StepExtensionProperty.EXTENSIONS.getNamespaceUri());
        assertThat(StepExtensionProperty.EXTENSIONS.hasAlternativeUri()).isFalse();
        // Refused above as "the engine’s old name".
        assertThat(engines.getAlternativeUri()).isEqualTo("http://activiti.org/bpmn");
    }

    static Stream<Arguments> people() {
        return EDITS.refused("""
                another group | human-step | set Task_Review camunda:candidateGroups agents
                one more group | human-step | set Task_DataGate camunda:candidateGroups dpo,hr
                computed group | no-code | set Task_Review camunda:candidateGroups ${groups}
                no group | human-step | unset Task_Assessment camunda:candidateGroups
                assignee | human-step | set Task_Review camunda:assignee expert
                computed assignee | human-step | set Task_Review camunda:assignee ${member}
                candidate users | no-code | set Task_Review camunda:candidateUsers expert
                the engine’s old name | known-content | set Task_Review activiti:assignee agent
                the next engine’s name | known-content | set Task_Review operaton:assignee agent
                the next engine’s listener | known-content
                    | extend Task_Review <operaton:taskListener event="create" class="java.lang.Object" />
                task | human-step | turnInto Task_SecondReading task
                manual task | human-step | turnInto Task_SecondReading manualTask
                receive task | human-step | turnInto Task_Assessment receiveTask
                twins | human-step
                    | between Flow_AssessmentToSecondReading Twin <bpmn:userTask id="Twin" camunda:candidateGroups="agents,communes" camunda:formRef="assessment" camunda:formRefBinding="latest">
                        <bpmn:extensionElements><camunda:properties><camunda:property name="step" value="assessment" />
                        </camunda:properties></bpmn:extensionElements></bpmn:userTask>
                unknown step | human-step
                    | extend Service_Qualify <camunda:properties><camunda:property name="step" value="magic" />
                        </camunda:properties>
                a service as a step | human-step
                    | extend Service_Qualify <camunda:properties><camunda:property name="step" value="review" />
                        </camunda:properties>
                repeated step | human-step
                    | add Task_Assessment <bpmn:multiInstanceLoopCharacteristics camunda:collection="${items}" />
                another’s opinion | user-task | set Task_OpinionDpo camunda:candidateGroups hr
                a bilan that nobody reads again | user-task
                    | between Flow_AssessmentToSecondReading Twin <bpmn:userTask id="Twin" camunda:candidateGroups="agents,communes" camunda:formRef="assessment" camunda:formRefBinding="latest" />
                task of nobody | user-task | unset Task_OpinionDpo camunda:candidateGroups
                chosen voter | human-step | in deliberation | set Task_Vote camunda:assignee chair
                the secretary records | human-step | in deliberation
                    | set Task_RecordResult camunda:candidateGroups committee-secretary
                an opinion after the decision | user-task | between Flow_Generalize Opinion {OPINION}
                    | flow Lapse Task_AuthorityAct
                an opinion before it is said to be needed | user-task | between Flow_NotExcluded Opinion {OPINION}
                    | flow Lapse Task_Review
                an opinion during the experiment | user-task | between Flow_ProtocolToClosing Opinion {OPINION}
                    | flow Lapse Task_ExperimentClosing
                votes cut short | human-step | in deliberation
                    | fill Task_Vote multiInstanceLoopCharacteristics completionCondition ${quorate}
                """);
    }

    static Stream<Arguments> outcomes() {
        return EDITS.refused("""
                default flow | decided-outcome | set Gateway_CommitteeOutcome default Flow_Generalize
                other value | decided-outcome | text Flow_Generalize conditionExpression ${outcome == 'extend'}
                negation | decided-outcome | text Flow_Generalize conditionExpression ${outcome != 'stop'}
                or | decided-outcome | text Flow_Generalize conditionExpression ${outcome == 'generalize' or gateOpen}
                other variable | decided-outcome | text Flow_Generalize conditionExpression ${gateOpen}
                other gateway | decided-outcome | turnInto Gateway_CommitteeOutcome parallelGateway
                open gate unread | decided-outcome | set Flow_GateClosed targetRef Gateway_ProtocolMerge
                not admissible | decided-outcome | text Flow_Admissible conditionExpression ${admissibility != null}
                forgotten outcome | no-dead-end | remove Flow_StopDecided
                """);
    }

    static Stream<Arguments> watch() {
        return EDITS.refused("""
                end | watched-afterwards | add <bpmn:endEvent id="End_New" />
                    | set Flow_GeneralizationToFollowUp targetRef End_New
                kept, then ended | watched-afterwards | add <bpmn:endEvent id="End_New" />
                    | set Flow_Keep targetRef End_New
                late, then ended | watched-afterwards | add <bpmn:endEvent id="End_New" />
                    | boundary CallActivity_Reassessment timer true End_New
                terminating reminder | watched-afterwards
                    | add <bpmn:endEvent id="End_New"><bpmn:terminateEventDefinition /></bpmn:endEvent>
                    | boundary CallActivity_Reassessment timer false End_New
                interrupting event | watched-afterwards | declare message
                    | add <bpmn:subProcess id="Sub_New" triggeredByEvent="true">
                        <bpmn:startEvent id="S_New">{message}</bpmn:startEvent><bpmn:endEvent id="E_New" />
                        <bpmn:sequenceFlow id="F_New" sourceRef="S_New" targetRef="E_New" /></bpmn:subProcess>
                waits for a message alone | watched-afterwards | remove Timer_ReassessmentDue
                waits for somebody | watched-afterwards
                    | add <bpmn:receiveTask id="Wait_New" messageRef="Message_StopRequestedName" />
                    | set Flow_GeneralizationToFollowUp targetRef Wait_New | flow Wait_New Gateway_ReassessmentMerge
                in a hundred years | watched-afterwards
                    | text TimerDefinition_ReassessmentDue timeDate 2126-01-01T00:00:00
                no stop at request | no-dead-end | remove SubProcess_StopRequest
                no stop | no-dead-end | remove SubProcess_Stop
                a stop that interrupts nothing | no-dead-end | set Start_StopRequested isInterrupting false
                another message | no-dead-end | set Message_StopRequestedName name stop
                a task between the request and the stop | no-dead-end | with legal.form {FORM}
                    | between Flow_StopRequested Task_New {TASK}
                a task before the stop that is asked for | no-dead-end | with legal.form {FORM}
                    | between Flow_StopToTask Task_New {TASK}
                a loop by itself | no-dead-end
                    | between Flow_DetermineToOpinions Turn <bpmn:exclusiveGateway id="Turn" default="Flow_New_Turn_Gateway_Opinions" />
                    | flow Flow_Turn Turn Service_DetermineOpinions ${again}
                a loop by itself over a link | no-dead-end
                    | between Flow_DetermineToOpinions Turn <bpmn:exclusiveGateway id="Turn" default="Flow_New_Turn_Gateway_Opinions" />
                    | add <bpmn:intermediateThrowEvent id="Out"><bpmn:linkEventDefinition name="L" />
                        </bpmn:intermediateThrowEvent><bpmn:intermediateCatchEvent id="In">
                        <bpmn:linkEventDefinition name="L" /></bpmn:intermediateCatchEvent>
                    | flow Flow_Turn Turn Out ${again} | flow In Service_DetermineOpinions
                """);
    }

    static Stream<Arguments> calls() {
        return EDITS.refused("""
                computed key | no-code | set CallActivity_CommitteeDecision calledElement ${process}
                a re-evaluation of nothing | called-process
                    | between Flow_AssessmentToSecondReading Call <bpmn:callActivity id="Call" calledElement="reassessment">
                        <bpmn:extensionElements><camunda:in businessKey="#{execution.processBusinessKey}" />
                        </bpmn:extensionElements></bpmn:callActivity>
                other process | called-process | set CallActivity_CommitteeDecision calledElement reassessment
                foreign process | called-process | set CallActivity_CommitteeDecision calledElement shadow
                own version | known-content | set CallActivity_CommitteeDecision camunda:calledElementBinding deployment
                old version | no-code | set CallActivity_CommitteeDecision camunda:calledElementVersion 1
                case model | no-code | set CallActivity_CommitteeDecision camunda:caseRef x
                all variables in | known-content | extend CallActivity_CommitteeDecision <camunda:in variables="all" />
                all variables out | known-content
                    | extend CallActivity_CommitteeDecision <camunda:out variables="all" />
                outcome given | protected-variable
                    | extend CallActivity_CommitteeDecision <camunda:in sourceExpression="generalize" target="outcome" />
                outcome kept from the case | called-process | inner CallActivity_CommitteeDecision out local true
                outcome twice | called-process
                    | extend CallActivity_CommitteeDecision <camunda:out sourceExpression="generalize" target="outcome" />
                two sources | called-process | inner CallActivity_CommitteeDecision out sourceExpression generalize
                subject twice | called-process
                    | extend CallActivity_CommitteeDecision <camunda:in sourceExpression="reassessment" target="subject" />
                another key | known-content | extend CallActivity_CommitteeDecision <camunda:in businessKey="IA-1" />
                """);
    }

    static Stream<Arguments> others() {
        return EDITS.refused("""
                history kept less | known-process | set mandatory-path camunda:historyTimeToLive P30D
                not executable | known-process | set mandatory-path isExecutable false
                nothing but a drawing | known-process | set mandatory-path isExecutable false
                    | set mandatory-path id drawing
                shadow process | known-process
                    | addBeside <bpmn:process id="shadow" isExecutable="true" camunda:historyTimeToLive="P3650D">
                        <bpmn:startEvent id="S" /></bpmn:process>
                ad hoc | no-code | add <bpmn:adHocSubProcess id="A" />
                complex gateway | no-code | add <bpmn:complexGateway id="C" />
                another namespace | known-content | add <x:userTask xmlns:x="http://elsewhere" id="X" />
                a name of two lines | known-content | set Task_Review name {TWO_LINES}
                a name from right to left | known-content | set Task_Review name \u202etoo late
                an invisible name | known-content | set Flow_Generalize name Oui\u200b
                same identifier | known-content | add <bpmn:manualTask id="Task_Review" />
                two definitions | known-content | add Timer_ReassessmentDue {timer}
                flow to nowhere | no-dead-end
                    | add <bpmn:sequenceFlow id="F" sourceRef="Task_Review" targetRef="Nowhere" />
                started alone | known-process | in deliberation | set deliberation camunda:isStartableInTasklist true
                a name that is too long | known-content | set Task_Review name {NAME_OF_201}
                a documentation that is too long | known-content
                    | addFirst Task_Review <bpmn:documentation>{TEXT_OF_3501}</bpmn:documentation>
                """);
    }

    @Test
    void whatIsNoDiagramIsExplained() {
        DiagramGuard guard = new DiagramGuard(Requirements.of("2026-1"), new EngineFiles(new OfflineEngine()));
        for (String content : new String[] {
            "", "x", "<a/>", "<a", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "{}"
        }) {
            for (String file : new String[] {"a.bpmn", "a.dmn", "a.form", "a.cmmn", "a.groovy"}) {
                assertThat(guard.verify(
                                List.of(new SourceFile(file, content.getBytes(StandardCharsets.UTF_8))), form -> true))
                        .as(file + " " + content)
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("root:"));
            }
        }
    }

    /** The shipped path, in each encoding that the engine reads and the pages do not. */
    @ParameterizedTest
    @CsvSource({
        "UTF-16, UTF-16",
        "UTF-16BE, ",
        "UTF-16LE, ",
        "UTF-16, ",
        "ISO-8859-1, ISO-8859-1",
        "windows-1252, windows-1252",
        "UTF-8, US-ASCII",
        "US-ASCII, US-ASCII"
    })
    void anotherEncodingIsRefused(String encoding, String declared) throws Exception {
        DiagramGuard guard = new DiagramGuard(Requirements.of("2026-1"), new EngineFiles(new OfflineEngine()));
        for (String file : List.of("processes/mandatory-path.bpmn", "processes/change-rating.dmn")) {
            String text = new String(ShippedFiles.content(file).orElseThrow(), StandardCharsets.UTF_8)
                    .replaceFirst("encoding=\"UTF-8\"", declared == null ? "" : "encoding=\"" + declared + "\"");
            for (String mark : encoding.startsWith("UTF") ? List.of("", "\uFEFF") : List.of("")) {
                assertThat(guard.verify(List.of(new SourceFile(file, (mark + text).getBytes(encoding))), form -> true))
                        .extracting(Problem::code)
                        .containsExactly("known-content");
            }
        }
    }

    // What no diagram may run, read or write, by the rule that says so.

    static Stream<Arguments> variables() {
        return EDITS.refused("""
                input parameter | protected-variable
                    | extend Task_SecondReading <camunda:inputOutput>
                        <camunda:inputParameter name="outcome">generalize</camunda:inputParameter></camunda:inputOutput>
                output parameter | protected-variable
                    | extend Task_Assessment <camunda:inputOutput>
                        <camunda:outputParameter name="gateOpen">true</camunda:outputParameter></camunda:inputOutput>
                initiator | known-content | set Start_Case camunda:initiator outcome
                loop element | protected-variable
                    | add Service_Qualify <bpmn:multiInstanceLoopCharacteristics camunda:collection="${items}" camunda:elementVariable="outcome" />
                caught code | protected-variable
                    | boundary CallActivity_CommitteeDecision error true Gateway_ProposalMerge
                    | inner Boundary_New errorEventDefinition camunda:errorCodeVariable outcome
                table result | protected-variable
                    | between Flow_GateOpen Rule_New <bpmn:businessRuleTask id="Rule_New" camunda:decisionRef="track" camunda:resultVariable="outcome" />
                """);
    }

    static Stream<Arguments> code() {
        return EDITS.refused("""
                script task | no-code
                    | between Flow_GateOpen Script_New <bpmn:scriptTask id="Script_New" scriptFormat="javascript">
                        <bpmn:script>1</bpmn:script></bpmn:scriptTask>
                script listener | no-code
                    | extend Task_Review <camunda:executionListener event="start">
                        <camunda:script scriptFormat="groovy">1</camunda:script></camunda:executionListener>
                class listener | no-code | extend Task_Review <camunda:executionListener event="start" class="x.Y" />
                expression listener | no-code
                    | extend Task_Review <camunda:taskListener event="create" expression="${task.setAssignee('x')}" />
                unknown delegate listener | no-code
                    | extend Task_Review <camunda:taskListener event="create" delegateExpression="${suspendUse}" />
                class | no-code | set Service_Qualify camunda:class x.Y
                expression | no-code | set Service_Qualify camunda:expression ${1}
                shell | no-code | set Service_Qualify camunda:type shell
                external | no-code | set Service_Qualify camunda:type external
                connector | no-code
                    | extend Service_Qualify <camunda:connector><camunda:connectorId>http</camunda:connectorId>
                        </camunda:connector>
                field | no-code | extend Service_Qualify <camunda:field name="x" stringValue="y" />
                unknown delegate | no-code | set Service_Qualify camunda:delegateExpression ${dataSource}
                delegate of another process | no-code
                    | set Service_CloseDataGate camunda:delegateExpression ${countVotes}
                script condition | no-code | inner Flow_Excluded conditionExpression language groovy
                script parameter | no-code
                    | extend Task_Review <camunda:inputOutput><camunda:inputParameter name="x">
                        <camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter>
                        </camunda:inputOutput>
                form handler | no-code | set Task_Review camunda:formHandlerClass x.Y
                mapping class | no-code | set CallActivity_Reassessment camunda:variableMappingClass x.Y
                """);
    }

    static Stream<Arguments> expressions() {
        return EDITS.refused("""
                name | no-code | set Task_Review name ${''.getClass().forName('java.lang.Runtime')}
                description | no-code
                    | addFirst Task_Review <bpmn:documentation>${''.getClass().forName('java.lang.Runtime')}</bpmn:documentation>
                message name | no-code
                    | set Message_StopRequestedName name ${''.getClass().forName('java.lang.Runtime')}
                due date | no-code | set Task_Review camunda:dueDate ${''.getClass().forName('java.lang.Runtime')}
                priority | no-code | set Task_Review camunda:priority ${''.getClass().forName('java.lang.Runtime')}
                execution | no-code | set Task_Review name ${execution.setVariable('outcome','generalize')}
                hidden in a deferred expression | no-code | set Task_Review name #{beans}
                timer | no-code
                    | text TimerDefinition_ReassessmentDue timeDate ${''.getClass().forName('java.lang.Runtime')}
                condition | no-code
                    | text Flow_Excluded conditionExpression ${''.getClass().forName('java.lang.Runtime')}
                condition with a call | no-code | text Flow_Excluded conditionExpression ${excluded.equals(true)}
                condition with an assignment | no-code | text Flow_Excluded conditionExpression ${excluded = true}
                condition that is text | no-code | text Flow_Excluded conditionExpression true
                cardinality | no-code
                    | add Service_Qualify <bpmn:multiInstanceLoopCharacteristics>
                        <bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">${''.getClass().forName('java.lang.Runtime')}</bpmn:loopCardinality>
                        </bpmn:multiInstanceLoopCharacteristics>
                mapping | no-code
                    | extend CallActivity_Reassessment <camunda:in sourceExpression="${''.getClass().forName('java.lang.Runtime')}" target="x" />
                error message | no-code
                    | addBeside <bpmn:error id="E" name="n" errorCode="${''.getClass().forName('java.lang.Runtime')}" />
                """);
    }

    static Stream<Arguments> forms() {
        return EDITS.refused("""
                no form | user-task | unset Task_OpinionHr camunda:formRef
                no form on a step | human-step | unset Task_Review camunda:formRef
                missing form | complete-form | set Task_OpinionHr camunda:formRef nowhere
                another step’s form | user-task | set Task_OpinionHr camunda:formRef generalization
                own version of a form | known-content | set Task_Review camunda:formRefBinding deployment
                form key | no-code | set Task_Review camunda:formKey embedded:app:x.html
                generated fields | no-code
                    | extend Task_Review <camunda:formData><camunda:formField id="outcome" type="string" />
                        </camunda:formData>
                other start form | user-task | set Start_Case camunda:formRef proposal
                """);
    }
}
