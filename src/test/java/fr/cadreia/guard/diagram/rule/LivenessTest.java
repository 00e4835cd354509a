package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.EditTable;
import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagrams that skip no step but are unusable in service: one defect each, and what is still allowed. */
class LivenessTest {

    private static final String FORM = "{\"id\":\"legal\",\"type\":\"default\",\"schemaVersion\":16,\"components\":["
            + "{\"type\":\"radio\",\"key\":\"kind\",\"label\":\"Suite\",\"values\":[{\"label\":\"Oui\",\"value\":\"yes\"}]},"
            + "{\"type\":\"checkbox\",\"key\":\"ticked\",\"label\":\"Fait\"},"
            + "{\"type\":\"number\",\"key\":\"amount\",\"label\":\"Montant\"},"
            + "{\"type\":\"number\",\"key\":\"copies\",\"label\":\"Copies\",\"decimalDigits\":0,\"validate\":{\"required\":true,\"min\":0,\"max\":9}},"
            + "{\"type\":\"checklist\",\"key\":\"several\",\"label\":\"Plusieurs\",\"values\":[{\"label\":\"A\",\"value\":\"a\"}]},"
            + "{\"type\":\"datetime\",\"key\":\"day\",\"dateLabel\":\"Jour\",\"subtype\":\"date\",\"validate\":{\"required\":true}},"
            + "{\"type\":\"datetime\",\"key\":\"someDay\",\"dateLabel\":\"Un jour\",\"subtype\":\"date\"}]}";

    private static final EditTable EDITS = new EditTable().word("FORM", FORM).first("with legal.form {FORM}");

    static Stream<Arguments> defects() {
        return EDITS.refused("""
                a flow | Rien n’écrit «\u00a0nothing\u00a0» | choice ${nothing}
                a name | Rien n’écrit «\u00a0nothing\u00a0» | set Task_Review name De ${nothing}
                a description | Rien n’écrit «\u00a0nothing\u00a0»
                    | addFirst Task_Review <bpmn:documentation>${nothing}</bpmn:documentation>
                a mapping | Rien n’écrit «\u00a0nothing\u00a0»
                    | extend CallActivity_CommitteeDecision <camunda:in sourceExpression="${nothing}" target="x" />
                a parameter | Rien n’écrit «\u00a0nothing\u00a0»
                    | extend Task_Review <camunda:inputOutput>
                        <camunda:inputParameter name="n">${nothing}</camunda:inputParameter></camunda:inputOutput>
                a signal’s name | Rien n’écrit «\u00a0nothing\u00a0»
                    | addBeside <bpmn:signal id="S" name="${nothing}" />
                    | between Flow_GateOpen Throw <bpmn:intermediateThrowEvent id="Throw">
                        <bpmn:signalEventDefinition signalRef="S" /></bpmn:intermediateThrowEvent>
                a date that is written later | «\u00a0experimentEnd\u00a0» peut ne pas être écrit
                    | set Task_Review camunda:dueDate ${experimentEnd}
                a field on one way of two | «\u00a0kind\u00a0» peut ne pas être écrit | choice ${kind == 'yes'}
                    | flow Flow_Around Gateway_DataGate Choice ${gateOpen and excluded}
                a list that is not written | Rien n’écrit «\u00a0several\u00a0» | choice ${several == 'a'}
                a text for a flag | «\u00a0kind\u00a0» ne contient pas ce qui est attendu | choice ${kind}
                a text for a number | «\u00a0kind\u00a0» ne contient pas ce qui est attendu | choice ${kind &gt; 5}
                a flag for a date | «\u00a0excluded\u00a0» ne contient pas ce qui est attendu
                    | set Task_Review camunda:dueDate ${excluded}
                a date that may be missing | «\u00a0someDay\u00a0» ne contient pas | choice ${ticked}
                    | set Task_ExperimentProtocol camunda:dueDate ${someDay}
                a duration of a case | «\u00a0kind\u00a0» ne contient pas | choice ${ticked}
                    | add <bpmn:endEvent id="End_New" /> | boundary Task_ExperimentClosing timer false End_New
                    | text Boundary_New timeDuration ${kind}
                no qualification | sans le traitement «\u00a0qualifyProposal\u00a0»
                    | without Service_Qualify Flow_ProposalToQualify Flow_QualifyToExcluded
                no gate computed | sans le traitement «\u00a0computeDataGate\u00a0»
                    | without Service_ComputeDataGate Flow_OpinionsJoinToCompute Flow_ComputeToDataGate
                no gate closed | sans le traitement «\u00a0closeDataGate\u00a0»
                    | without Service_CloseDataGate Flow_ToCloseDataGate Flow_ClosedToProposal
                no opinions determined | sans le traitement «\u00a0determineOpinions\u00a0»
                    | without Service_DetermineOpinions Flow_Admissible Flow_DetermineToOpinions
                no task for an opinion | Aucune tâche ne demande l’avis «\u00a0opinion-hr\u00a0»
                    | remove Timer_OpinionHrLapses | remove Task_OpinionHr
                an opinion asked under another condition | l’avis «\u00a0opinion-hr\u00a0» peut arriver à
                    | text Flow_OpinionHrRequired conditionExpression ${opinionDpo}
                an opinion that nobody waits for | l’avis «\u00a0opinion-dpo\u00a0» peut arriver à
                    | turnInto Gateway_OpinionsJoin exclusiveGateway
                a message that nobody sends | Personne n’envoie le message «\u00a0new-message\u00a0» | waiting {message}
                a message that may not be sent | n’est envoyé que si quelqu’un le demande
                    | waiting <bpmn:messageEventDefinition messageRef="Message_ReassessmentRequestedName" />
                a message awaited by a task | Personne n’envoie le message «\u00a0new-message\u00a0» | declare message
                    | between Flow_GateOpen Wait_New <bpmn:receiveTask id="Wait_New" messageRef="New_message" />
                a signal | Rien ne garantit que cet événement arrive | waiting {signal}
                a condition | Rien ne garantit que cet événement arrive | waiting {conditional}
                a long wait | Un dossier attendrait ici «\u00a0P7M\u00a0» | waitingUntil timeDuration P7M
                a fixed date | la même date pour tous | waitingUntil timeDate 2027-01-31
                a date that may be never | une date qui peut ne jamais venir | waitingUntil timeDate ${opinionDpoLapse}
                a cycle | Rien ne dit combien de temps | waitingUntil timeCycle R/P10D
                a choice without a date | Aucun minuteur ne met fin à cette attente
                    | between Flow_GateOpen Choice <bpmn:eventBasedGateway id="Choice" />
                    | remove Flow_New_Choice_Gateway_ProtocolMerge | declare signal
                    | add <bpmn:intermediateCatchEvent id="One">{signal}</bpmn:intermediateCatchEvent> | flow Choice One
                    | flow One Gateway_ProtocolMerge
                a task that is taken away at once | La tâche serait retirée après «\u00a0PT23H\u00a0»
                    | boundary Task_Review timer true Gateway_ProposalMerge | text Boundary_New timeDuration PT23H
                a condition that is always so | Cette condition est toujours remplie ici
                    | boundary Task_Review conditional true Gateway_ProposalMerge | text Boundary_New condition ${true}
                a condition that was decided | Cette condition est toujours remplie ici
                    | boundary Task_Generalization conditional true Gateway_ProposalMerge
                    | text Boundary_New condition ${outcome == 'generalize'}
                two flows that go on together | les mêmes personnes la feraient deux fois
                    | flow Flow_Twice Task_Assessment Task_SecondReading
                two branches that nothing joins | les mêmes personnes la feraient deux fois
                    | between Flow_ToAssessment Fork <bpmn:parallelGateway id="Fork" /> | add {TASK}
                    | flow Fork Task_New | flow Task_New Task_Assessment
                a condition that nothing changes meanwhile | Rien ne change pendant ce temps
                    | boundary Task_Assessment conditional true Gateway_ProtocolMerge
                    | text Boundary_New condition ${opinionDpo == opinionHr}
                a condition around a step that nothing changes | Rien ne change pendant ce temps
                    | add <bpmn:subProcess id="Sub"><bpmn:startEvent id="S" /><bpmn:endEvent id="E" />
                        <bpmn:subProcess id="Sub2" triggeredByEvent="true"><bpmn:startEvent id="S2">
                        <bpmn:conditionalEventDefinition>
                        <bpmn:condition xsi:type="bpmn:tFormalExpression">${opinionDpo == opinionHr}</bpmn:condition>
                        </bpmn:conditionalEventDefinition></bpmn:startEvent><bpmn:endEvent id="E2" />
                        <bpmn:sequenceFlow id="F2" sourceRef="S2" targetRef="E2" /></bpmn:subProcess></bpmn:subProcess>
                    | move Sub Task_Assessment | flow S Task_Assessment | flow Task_Assessment E
                    | set Flow_ToAssessment targetRef Sub | set Flow_AssessmentToSecondReading sourceRef Sub
                a date at which every case ends | Tout dossier serait interrompu à cette échéance
                    | add <bpmn:subProcess id="Sub" triggeredByEvent="true">
                        <bpmn:startEvent id="S">{timer}</bpmn:startEvent><bpmn:endEvent id="E">
                        <bpmn:escalationEventDefinition escalationRef="Escalation_Stop" /></bpmn:endEvent>
                        <bpmn:sequenceFlow id="F" sourceRef="S" targetRef="E" /></bpmn:subProcess>
                a vote after the closing | Le scrutin peut être clos sans que personne ait pu voter | in deliberation
                    | set Flow_ToVote sourceRef Task_CloseVote
                a vote that is chosen | Le scrutin peut être clos sans que personne ait pu voter | in deliberation
                    | between Flow_ToVote Choice <bpmn:exclusiveGateway id="Choice" default="Flow_New_Choice_Task_Vote" />
                    | flow Flow_None Choice End_VotesCast ${secondConvening}
                voters who are forgotten | «\u00a0voters\u00a0» peut ne pas être écrit | in deliberation
                    | between Flow_OpenBallotToBallot Task_New {TASK}
                voters who are forgotten by the engine | «\u00a0voters\u00a0» peut ne pas être écrit | in deliberation
                    | set SubProcess_Ballot camunda:asyncBefore true
                a vote that is taken away | retirerait leur vote aux membres | in deliberation
                    | boundary Task_Vote timer true End_VotesCast
                a ballot that is broken off | retirerait leur vote aux membres | in deliberation
                    | boundary SubProcess_Ballot timer true Gateway_MotionMerge
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void isRefused(String name, Edited diagram, String says) {
        assertThat(diagram.problems())
                .filteredOn(problem -> problem.code().equals("liveness"))
                .anySatisfy(problem -> {
                    assertThat(problem.message()).contains(says).endsWith(".");
                    assertThat(problem.remedy()).isNotBlank();
                    assertThat(problem.place()).isNotBlank();
                });
    }

    static Stream<Arguments> lived() {
        return EDITS.accepted("""
                a question answered or not | choice ${kind == 'yes'}
                a box | choice ${ticked}
                no box | choice ${!ticked}
                a number | choice ${amount &gt; 5}
                both | choice ${ticked and amount &lt;= 3 or empty kind}
                a day | choice ${ticked} | set Task_ExperimentProtocol camunda:dueDate ${day}
                copies | choice ${ticked}
                    | between Flow_Back Copies <bpmn:task id="Copies"><bpmn:multiInstanceLoopCharacteristics>
                        <bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">${copies}</bpmn:loopCardinality>
                        </bpmn:multiInstanceLoopCharacteristics></bpmn:task>
                a wait of half a year | waitingUntil timeDuration P6M
                a wait of a week | waitingUntil timeDuration P7D
                a name that reads what an element around it is given | set Task_Review name Instruction ${note}
                    | extend Task_Review <camunda:inputOutput>
                        <camunda:inputParameter name="note">rapide</camunda:inputParameter></camunda:inputOutput>
                a result that is read
                    | between Flow_GateOpen Rule <bpmn:businessRuleTask id="Rule" camunda:decisionRef="reassessmentInterval" camunda:decisionRefBinding="latest" camunda:mapDecisionResult="singleEntry" camunda:resultVariable="months" />
                    | set Task_ExperimentProtocol name Protocole (${months})
                a task that is taken away after ten days | boundary Task_Review timer true Gateway_ProposalMerge
                two flows of which one is a note | add <bpmn:manualTask id="Note" /><bpmn:endEvent id="End_New" />
                    | flow Task_Assessment Note | flow Note End_New
                two flows that are joined
                    | between Flow_AssessmentToSecondReading Join <bpmn:parallelGateway id="Join" /> | add {TASK}
                    | flow Task_Assessment Task_New | flow Task_New Join
                a condition that another task changes | choice ${ticked}
                    | boundary Task_Assessment conditional true Gateway_ProtocolMerge
                    | text Boundary_New condition ${ticked}
                a task before the ballot opens | in deliberation | between Flow_MotionToOpenBallot Task_New {TASK}
                a reminder during the ballot | in deliberation | add <bpmn:endEvent id="End_New" />
                    | boundary SubProcess_Ballot timer false End_New
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lived")
    void isAccepted(String name, Edited diagram) {
        assertThat(diagram.problems()).extracting(Problem::text).isEmpty();
    }

    /** An opinion that is asked of everybody in an empty list is asked of nobody. */
    @Test
    void aNeededOpinionIsAskedForAtLeastOnce() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .add(
                                        "Task_OpinionHr",
                                        "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${stopCause}\" />"),
                        "liveness"))
                .anyMatch(
                        said -> said.startsWith("L’avis «\u00a0opinion-hr\u00a0» pourrait n’être demandé à personne"));
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .add(
                                        "Task_OpinionHr",
                                        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality>"
                                                + "</bpmn:multiInstanceLoopCharacteristics>"),
                        "liveness"))
                .noneMatch(said -> said.contains("demandé à personne"));
    }
}
