package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagrams that skip no step but are unusable in service: one defect each, and what is still allowed. */
class LivenessTest {

    private static final String TASK = "<bpmn:userTask id=\"Task_New\" camunda:candidateGroups=\"ai-experts\" "
            + "camunda:formRef=\"legal\" camunda:formRefBinding=\"latest\" />";
    private static final String FORM = "{\"id\":\"legal\",\"type\":\"default\",\"schemaVersion\":16,\"components\":["
            + "{\"type\":\"radio\",\"key\":\"kind\",\"label\":\"Suite\",\"values\":[{\"label\":\"Oui\",\"value\":\"yes\"}]},"
            + "{\"type\":\"checkbox\",\"key\":\"ticked\",\"label\":\"Fait\"},"
            + "{\"type\":\"number\",\"key\":\"amount\",\"label\":\"Montant\"},"
            + "{\"type\":\"number\",\"key\":\"copies\",\"label\":\"Copies\",\"decimalDigits\":0,\"validate\":{\"required\":true,\"min\":0,\"max\":9}},"
            + "{\"type\":\"checklist\",\"key\":\"several\",\"label\":\"Plusieurs\",\"values\":[{\"label\":\"A\",\"value\":\"a\"}]},"
            + "{\"type\":\"datetime\",\"key\":\"day\",\"dateLabel\":\"Jour\",\"subtype\":\"date\",\"validate\":{\"required\":true}},"
            + "{\"type\":\"datetime\",\"key\":\"someDay\",\"dateLabel\":\"Un jour\",\"subtype\":\"date\"}]}";

    private static Arguments path(String name, String says, Consumer<Edited> edit) {
        return made(name, "mandatory-path", says, edit);
    }

    private static Arguments made(String name, String process, String says, Consumer<Edited> edit) {
        Edited diagram = Edited.of(process).with("legal.form", FORM);
        edit.accept(diagram);
        return arguments(name, diagram, says);
    }

    /** A task with a form of its own, then a choice by this condition. */
    private static Consumer<Edited> choice(String condition) {
        return d -> d.between("Flow_GateOpen", "Task_New", TASK)
                .between(
                        "Flow_New_Task_New_Gateway_ProtocolMerge",
                        "Choice",
                        "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_New_Choice_Gateway_ProtocolMerge\" />")
                .flow("Flow_Back", "Choice", "Gateway_ProposalMerge", condition);
    }

    private static Consumer<Edited> waiting(String definition) {
        return d -> d.declare("message")
                .declare("signal")
                .between(
                        "Flow_GateOpen",
                        "Wait_New",
                        "<bpmn:intermediateCatchEvent id=\"Wait_New\">" + definition
                                + "</bpmn:intermediateCatchEvent>");
    }

    private static String timer(String kind, String value) {
        return "<bpmn:timerEventDefinition><bpmn:" + kind + " xsi:type=\"bpmn:tFormalExpression\">" + value + "</bpmn:"
                + kind + "></bpmn:timerEventDefinition>";
    }

    private static Consumer<Edited> without(String service, String incoming, String outgoing) {
        return d -> {
            String target = d.find(outgoing).getAttribute("targetRef");
            d.set(incoming, "targetRef", target).remove(service);
        };
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                path("a flow", "Rien n’écrit «\u00a0nothing\u00a0»", choice("${nothing}")),
                path(
                        "a name",
                        "Rien n’écrit «\u00a0nothing\u00a0»",
                        d -> d.set("Task_Review", "name", "De ${nothing}")),
                path(
                        "a description",
                        "Rien n’écrit «\u00a0nothing\u00a0»",
                        d -> d.addFirst("Task_Review", "<bpmn:documentation>${nothing}</bpmn:documentation>")),
                path(
                        "a mapping",
                        "Rien n’écrit «\u00a0nothing\u00a0»",
                        d -> d.extend(
                                "CallActivity_CommitteeDecision",
                                "<camunda:in sourceExpression=\"${nothing}\" target=\"x\" />")),
                path(
                        "a parameter",
                        "Rien n’écrit «\u00a0nothing\u00a0»",
                        d -> d.extend(
                                "Task_Review",
                                "<camunda:inputOutput><camunda:inputParameter name=\"n\">${nothing}</camunda:inputParameter></camunda:inputOutput>")),
                path(
                        "a signal’s name",
                        "Rien n’écrit «\u00a0nothing\u00a0»",
                        d -> d.addBeside("<bpmn:signal id=\"S\" name=\"${nothing}\" />")
                                .between(
                                        "Flow_GateOpen",
                                        "Throw",
                                        "<bpmn:intermediateThrowEvent id=\"Throw\"><bpmn:signalEventDefinition signalRef=\"S\" /></bpmn:intermediateThrowEvent>")),
                path(
                        "a date that is written later",
                        "«\u00a0experimentEnd\u00a0» peut ne pas être écrit",
                        d -> d.set("Task_Review", "camunda:dueDate", "${experimentEnd}")),
                path("a field on one way of two", "«\u00a0kind\u00a0» peut ne pas être écrit", d -> {
                    choice("${kind == 'yes'}").accept(d);
                    d.flow("Flow_Around", "Gateway_DataGate", "Choice", "${gateOpen and excluded}");
                }),
                path("a list that is not written", "Rien n’écrit «\u00a0several\u00a0»", choice("${several == 'a'}")),
                path("a text for a flag", "«\u00a0kind\u00a0» ne contient pas ce qui est attendu", choice("${kind}")),
                path(
                        "a text for a number",
                        "«\u00a0kind\u00a0» ne contient pas ce qui est attendu",
                        choice("${kind &gt; 5}")),
                path(
                        "a flag for a date",
                        "«\u00a0excluded\u00a0» ne contient pas ce qui est attendu",
                        d -> d.set("Task_Review", "camunda:dueDate", "${excluded}")),
                path("a date that may be missing", "«\u00a0someDay\u00a0» ne contient pas", d -> {
                    choice("${ticked}").accept(d);
                    d.set("Task_ExperimentProtocol", "camunda:dueDate", "${someDay}");
                }),
                path("a duration of a case", "«\u00a0kind\u00a0» ne contient pas", d -> {
                    choice("${ticked}").accept(d);
                    d.add("<bpmn:endEvent id=\"End_New\" />")
                            .boundary("Task_ExperimentClosing", "timer", false, "End_New");
                    d.find("Boundary_New")
                            .getElementsByTagNameNS("*", "timeDuration")
                            .item(0)
                            .setTextContent("${kind}");
                }),
                path(
                        "no qualification",
                        "sans le traitement «\u00a0qualifyProposal\u00a0»",
                        without("Service_Qualify", "Flow_ProposalToQualify", "Flow_QualifyToExcluded")),
                path(
                        "no gate computed",
                        "sans le traitement «\u00a0computeDataGate\u00a0»",
                        without("Service_ComputeDataGate", "Flow_OpinionsJoinToCompute", "Flow_ComputeToDataGate")),
                path(
                        "no gate closed",
                        "sans le traitement «\u00a0closeDataGate\u00a0»",
                        without("Service_CloseDataGate", "Flow_ToCloseDataGate", "Flow_ClosedToProposal")),
                path(
                        "no opinions determined",
                        "sans le traitement «\u00a0determineOpinions\u00a0»",
                        without("Service_DetermineOpinions", "Flow_Admissible", "Flow_DetermineToOpinions")),
                path(
                        "no task for an opinion",
                        "Aucune tâche ne demande l’avis «\u00a0opinion-hr\u00a0»",
                        d -> d.remove("Timer_OpinionHrLapses").remove("Task_OpinionHr")),
                path(
                        "an opinion asked under another condition",
                        "l’avis «\u00a0opinion-hr\u00a0» peut arriver à",
                        d -> d.find("Flow_OpinionHrRequired")
                                .getElementsByTagNameNS("*", "conditionExpression")
                                .item(0)
                                .setTextContent("${opinionDpo}")),
                path(
                        "an opinion that nobody waits for",
                        "l’avis «\u00a0opinion-dpo\u00a0» peut arriver à",
                        d -> d.turnInto("Gateway_OpinionsJoin", "exclusiveGateway")),
                path(
                        "a message that nobody sends",
                        "Personne n’envoie le message «\u00a0new-message\u00a0»",
                        waiting(Edited.definition("message"))),
                path(
                        "a message that may not be sent",
                        "n’est envoyé que si quelqu’un le demande",
                        waiting("<bpmn:messageEventDefinition messageRef=\"Message_ReassessmentRequestedName\" />")),
                path(
                        "a message awaited by a task",
                        "Personne n’envoie le message «\u00a0new-message\u00a0»",
                        d -> d.declare("message")
                                .between(
                                        "Flow_GateOpen",
                                        "Wait_New",
                                        "<bpmn:receiveTask id=\"Wait_New\" messageRef=\"New_message\" />")),
                path("a signal", "Rien ne garantit que cet événement arrive", waiting(Edited.definition("signal"))),
                path(
                        "a condition",
                        "Rien ne garantit que cet événement arrive",
                        waiting(Edited.definition("conditional"))),
                path(
                        "a long wait",
                        "Un dossier attendrait ici «\u00a0P7M\u00a0»",
                        waiting(timer("timeDuration", "P7M"))),
                path("a fixed date", "la même date pour tous", waiting(timer("timeDate", "2027-01-31"))),
                path(
                        "a date that may be never",
                        "une date qui peut ne jamais venir",
                        waiting(timer("timeDate", "${opinionDpoLapse}"))),
                path("a cycle", "Rien ne dit combien de temps", waiting(timer("timeCycle", "R/P10D"))),
                path(
                        "a choice without a date",
                        "Aucun minuteur ne met fin à cette attente",
                        d -> d.between("Flow_GateOpen", "Choice", "<bpmn:eventBasedGateway id=\"Choice\" />")
                                .remove("Flow_New_Choice_Gateway_ProtocolMerge")
                                .declare("signal")
                                .add("<bpmn:intermediateCatchEvent id=\"One\">" + Edited.definition("signal")
                                        + "</bpmn:intermediateCatchEvent>")
                                .flow("Choice", "One")
                                .flow("One", "Gateway_ProtocolMerge")),
                path("a task that is taken away at once", "La tâche serait retirée après «\u00a0PT23H\u00a0»", d -> {
                    d.boundary("Task_Review", "timer", true, "Gateway_ProposalMerge");
                    d.find("Boundary_New")
                            .getElementsByTagNameNS("*", "timeDuration")
                            .item(0)
                            .setTextContent("PT23H");
                }),
                path("a condition that is always so", "Cette condition est toujours remplie ici", d -> {
                    d.boundary("Task_Review", "conditional", true, "Gateway_ProposalMerge");
                    d.find("Boundary_New")
                            .getElementsByTagNameNS("*", "condition")
                            .item(0)
                            .setTextContent("${true}");
                }),
                path("a condition that was decided", "Cette condition est toujours remplie ici", d -> {
                    d.boundary("Task_Generalization", "conditional", true, "Gateway_ProposalMerge");
                    d.find("Boundary_New")
                            .getElementsByTagNameNS("*", "condition")
                            .item(0)
                            .setTextContent("${outcome == 'generalize'}");
                }),
                path(
                        "two flows that go on together",
                        "les mêmes personnes la feraient deux fois",
                        d -> d.flow("Flow_Twice", "Task_Assessment", "Task_SecondReading", "")),
                path(
                        "two branches that nothing joins",
                        "les mêmes personnes la feraient deux fois",
                        d -> d.between("Flow_ToAssessment", "Fork", "<bpmn:parallelGateway id=\"Fork\" />")
                                .add(TASK)
                                .flow("Fork", "Task_New")
                                .flow("Task_New", "Task_Assessment")),
                path("a condition that nothing changes meanwhile", "Rien ne change pendant ce temps", d -> {
                    d.boundary("Task_Assessment", "conditional", true, "Gateway_ProtocolMerge");
                    d.find("Boundary_New")
                            .getElementsByTagNameNS("*", "condition")
                            .item(0)
                            .setTextContent("${opinionDpo == opinionHr}");
                }),
                path("a condition around a step that nothing changes", "Rien ne change pendant ce temps", d -> {
                    d.add(
                                    "<bpmn:subProcess id=\"Sub\"><bpmn:startEvent id=\"S\" /><bpmn:endEvent id=\"E\" />"
                                            + "<bpmn:subProcess id=\"Sub2\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S2\">"
                                            + "<bpmn:conditionalEventDefinition><bpmn:condition xsi:type=\"bpmn:tFormalExpression\">"
                                            + "${opinionDpo == opinionHr}</bpmn:condition></bpmn:conditionalEventDefinition>"
                                            + "</bpmn:startEvent><bpmn:endEvent id=\"E2\" />"
                                            + "<bpmn:sequenceFlow id=\"F2\" sourceRef=\"S2\" targetRef=\"E2\" /></bpmn:subProcess></bpmn:subProcess>")
                            .move("Sub", "Task_Assessment")
                            .flow("S", "Task_Assessment")
                            .flow("Task_Assessment", "E")
                            .set("Flow_ToAssessment", "targetRef", "Sub")
                            .set("Flow_AssessmentToSecondReading", "sourceRef", "Sub");
                }),
                path(
                        "a date at which every case ends",
                        "Tout dossier serait interrompu à cette échéance",
                        d -> d.add("<bpmn:subProcess id=\"Sub\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S\">"
                                + Edited.definition("timer")
                                + "</bpmn:startEvent><bpmn:endEvent id=\"E\"><bpmn:escalationEventDefinition escalationRef=\"Escalation_Stop\" /></bpmn:endEvent>"
                                + "<bpmn:sequenceFlow id=\"F\" sourceRef=\"S\" targetRef=\"E\" /></bpmn:subProcess>")),
                made(
                        "a vote after the closing",
                        "deliberation",
                        "Le scrutin peut être clos sans que personne ait pu voter",
                        d -> d.set("Flow_ToVote", "sourceRef", "Task_CloseVote")),
                made(
                        "a vote that is chosen",
                        "deliberation",
                        "Le scrutin peut être clos sans que personne ait pu voter",
                        d -> d.between(
                                        "Flow_ToVote",
                                        "Choice",
                                        "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_New_Choice_Task_Vote\" />")
                                .flow("Flow_None", "Choice", "End_VotesCast", "${secondConvening}")),
                made(
                        "voters who are forgotten",
                        "deliberation",
                        "«\u00a0voters\u00a0» peut ne pas être écrit",
                        d -> d.between("Flow_OpenBallotToBallot", "Task_New", TASK)),
                made(
                        "voters who are forgotten by the engine",
                        "deliberation",
                        "«\u00a0voters\u00a0» peut ne pas être écrit",
                        d -> d.set("SubProcess_Ballot", "camunda:asyncBefore", "true")),
                made(
                        "a vote that is taken away",
                        "deliberation",
                        "retirerait leur vote aux membres",
                        d -> d.boundary("Task_Vote", "timer", true, "End_VotesCast")),
                made(
                        "a ballot that is broken off",
                        "deliberation",
                        "retirerait leur vote aux membres",
                        d -> d.boundary("SubProcess_Ballot", "timer", true, "Gateway_MotionMerge")));
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
        return Stream.of(
                path("a question answered or not", "", choice("${kind == 'yes'}")),
                path("a box", "", choice("${ticked}")),
                path("no box", "", choice("${!ticked}")),
                path("a number", "", choice("${amount &gt; 5}")),
                path("both", "", choice("${ticked and amount &lt;= 3 or empty kind}")),
                path("a day", "", d -> {
                    choice("${ticked}").accept(d);
                    d.set("Task_ExperimentProtocol", "camunda:dueDate", "${day}");
                }),
                path("copies", "", d -> {
                    choice("${ticked}").accept(d);
                    d.between(
                            "Flow_Back",
                            "Copies",
                            "<bpmn:task id=\"Copies\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">${copies}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>");
                }),
                path("a wait of half a year", "", waiting(timer("timeDuration", "P6M"))),
                path("a wait of a week", "", waiting(timer("timeDuration", "P7D"))),
                path(
                        "a name that reads what an element around it is given",
                        "",
                        d -> d.set("Task_Review", "name", "Instruction ${note}")
                                .extend(
                                        "Task_Review",
                                        "<camunda:inputOutput><camunda:inputParameter name=\"note\">rapide</camunda:inputParameter></camunda:inputOutput>")),
                path(
                        "a result that is read",
                        "",
                        d -> d.between(
                                        "Flow_GateOpen",
                                        "Rule",
                                        "<bpmn:businessRuleTask id=\"Rule\" camunda:decisionRef=\"reassessmentInterval\" camunda:decisionRefBinding=\"latest\" camunda:mapDecisionResult=\"singleEntry\" camunda:resultVariable=\"months\" />")
                                .set("Task_ExperimentProtocol", "name", "Protocole (${months})")),
                path(
                        "a task that is taken away after ten days",
                        "",
                        d -> d.boundary("Task_Review", "timer", true, "Gateway_ProposalMerge")),
                path(
                        "two flows of which one is a note",
                        "",
                        d -> d.add("<bpmn:manualTask id=\"Note\" /><bpmn:endEvent id=\"End_New\" />")
                                .flow("Task_Assessment", "Note")
                                .flow("Note", "End_New")),
                path(
                        "two flows that are joined",
                        "",
                        d -> d.between("Flow_AssessmentToSecondReading", "Join", "<bpmn:parallelGateway id=\"Join\" />")
                                .add(TASK)
                                .flow("Task_Assessment", "Task_New")
                                .flow("Task_New", "Join")),
                path("a condition that another task changes", "", d -> {
                    choice("${ticked}").accept(d);
                    d.boundary("Task_Assessment", "conditional", true, "Gateway_ProtocolMerge");
                    d.find("Boundary_New")
                            .getElementsByTagNameNS("*", "condition")
                            .item(0)
                            .setTextContent("${ticked}");
                }),
                made(
                        "a task before the ballot opens",
                        "deliberation",
                        "",
                        d -> d.between("Flow_MotionToOpenBallot", "Task_New", TASK)),
                made(
                        "a reminder during the ballot",
                        "deliberation",
                        "",
                        d -> d.add("<bpmn:endEvent id=\"End_New\" />")
                                .boundary("SubProcess_Ballot", "timer", false, "End_New")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lived")
    void isAccepted(String name, Edited diagram, String nothing) {
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
