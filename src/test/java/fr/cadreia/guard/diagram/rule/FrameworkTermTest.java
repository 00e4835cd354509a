package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.Problem;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The framework's own terms, and what the application does of itself, stand where the framework says. */
class FrameworkTermTest {

    private static final String TASK = "<bpmn:userTask id=\"Task_New\" camunda:candidateGroups=\"ai-experts\" "
            + "camunda:formRef=\"legal\" camunda:formRefBinding=\"latest\" />";
    private static final String END = "<bpmn:endEvent id=\"End_New\" />";

    private static Arguments path(String name, String says, Consumer<Edited> edit) {
        return made(name, "mandatory-path", says, edit);
    }

    private static Arguments made(String name, String process, String says, Consumer<Edited> edit) {
        Edited diagram = Edited.of(process);
        edit.accept(diagram);
        return arguments(name, diagram, says);
    }

    private static Element timer(Edited diagram, String definition) {
        return diagram.find(definition);
    }

    /** Gives a timer another moment. */
    private static Consumer<Edited> dated(String definition, String kind, String value) {
        return d -> {
            Element timer = timer(d, definition);
            timer.setTextContent("");
            timer.appendChild(d.element(kind, value));
        };
    }

    private static Consumer<Edited> service(String flow, String delegate) {
        return d -> d.between(
                flow,
                "Service_New",
                "<bpmn:serviceTask id=\"Service_New\" camunda:delegateExpression=\"${" + delegate + "}\" />");
    }

    private static Consumer<Edited> aside(String cycle, String what) {
        return d -> d.add("<bpmn:subProcess id=\"Sub\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S\" "
                + "isInterrupting=\"false\"><bpmn:timerEventDefinition><bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">"
                + cycle + "</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>" + what
                + "<bpmn:endEvent id=\"E\" /><bpmn:sequenceFlow id=\"F1\" sourceRef=\"S\" targetRef=\"N\" />"
                + "<bpmn:sequenceFlow id=\"F2\" sourceRef=\"N\" targetRef=\"E\" /></bpmn:subProcess>");
    }

    private static Consumer<Edited> lasting(String host, String duration, String target) {
        return d -> {
            d.boundary(host, "timer", true, target);
            d.find("Boundary_New")
                    .getElementsByTagNameNS("*", "timeDuration")
                    .item(0)
                    .setTextContent(duration);
        };
    }

    private static Consumer<Edited> listening(String id, String event) {
        return d -> d.extend(
                id, "<camunda:executionListener delegateExpression=\"${recordLapse}\" event=\"" + event + "\" />");
    }

    static Stream<Arguments> waits() {
        String none = "Cette tâche n’a pas l’échéance que le cadre lui donne";
        String around = "Ce processus n’attend pas, depuis que « maintainedUntil » est écrit";
        return Stream.of(
                path("an experiment without end", none, d -> d.remove("Timer_ExperimentEnds")),
                path(
                        "an experiment that ends when one likes",
                        none + " : ${experimentEnd}.",
                        dated("TimerDefinition_ExperimentEnds", "timeDuration", "P6M")),
                path(
                        "an experiment that ends late",
                        none,
                        dated("TimerDefinition_ExperimentEnds", "timeDate", "${experimentLate}")),
                path(
                        "an experiment that is taken away at its end",
                        none,
                        d -> d.unset("Timer_ExperimentEnds", "cancelActivity")),
                path(
                        "an experiment that goes on after its end",
                        "peut passer outre le traitement « suspendUse »",
                        d -> d.set("Flow_ExperimentEnds", "targetRef", "End_UseSuspended")),
                path(
                        "an end that waits for somebody",
                        "peut passer outre le traitement « suspendUse »",
                        d -> d.between("Flow_ExperimentEnds", "Task_New", TASK)),
                path(
                        "an end that is chosen",
                        "peut passer outre le traitement « suspendUse »",
                        d -> d.between(
                                        "Flow_ExperimentEnds",
                                        "Choice",
                                        "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_New_Choice_Service_SuspendAtEnd\" />")
                                .flow("Flow_Not", "Choice", "End_UseSuspended", "${excluded}")),
                path(
                        "a maintenance as long as one likes",
                        around,
                        dated("TimerDefinition_MaintenanceEnds", "timeDuration", "P6M")),
                path("no end of a maintenance", around, d -> d.remove("SubProcess_Maintenance")),
                path("a maintenance that interrupts", around, d -> d.set("Start_Maintained", "isInterrupting", "true")),
                path(
                        "a maintenance that begins otherwise",
                        around,
                        d -> d.find("ConditionalDefinition_Maintained")
                                .getElementsByTagNameNS("*", "condition")
                                .item(0)
                                .setTextContent("${stopCause != null}")),
                path(
                        "a maintenance that something else ends",
                        around,
                        d -> d.add(
                                        "SubProcess_Maintenance",
                                        "<bpmn:intermediateCatchEvent id=\"Other\">" + Edited.definition("timer")
                                                + "</bpmn:intermediateCatchEvent>")
                                .flow("Gateway_Maintained", "Other")
                                .flow("Other", "End_MaintenanceLifted")),
                path(
                        "a maintenance that somebody has to await",
                        around,
                        d -> d.between("Flow_MaintainedToWait", "Task_New", TASK)),
                path(
                        "a maintenance whose end does nothing",
                        around,
                        d -> d.set("Flow_MaintenanceEndsToSuspend", "targetRef", "End_MaintenanceOver")),
                path(
                        "an opinion that lapses after a day",
                        none + " : ${opinionDpoLapse}.",
                        dated("TimerDefinition_OpinionDpoLapses", "timeDuration", "P1D")),
                path(
                        "an opinion that lapses with another",
                        none + " : ${opinionDpoLapse}.",
                        dated("TimerDefinition_OpinionDpoLapses", "timeDate", "${opinionSobrietyLapse}")),
                path("an opinion that never lapses", none, d -> d.remove("Timer_OpinionHrLapses")),
                path(
                        "a lapse beside the opinion",
                        none,
                        d -> d.set("Timer_OpinionHrLapses", "cancelActivity", "false")),
                path(
                        "a lapse of which the journal knows nothing",
                        "le journal n’en saurait rien",
                        d -> timer(d, "Timer_OpinionDpoLapses")
                                .removeChild(timer(d, "Timer_OpinionDpoLapses")
                                        .getElementsByTagNameNS("*", "extensionElements")
                                        .item(0))),
                path(
                        "an opinion that is taken away sooner",
                        "une tâche à laquelle le cadre donne son échéance",
                        lasting("Task_OpinionDpo", "P10D", "Gateway_OpinionsJoin")),
                path(
                        "an experiment that is cut short",
                        "une tâche à laquelle le cadre donne son échéance",
                        lasting("Task_ExperimentClosing", "P60D", "Gateway_ProtocolMerge")),
                path(
                        "an experiment that is cut short by a value",
                        "une tâche à laquelle le cadre donne son échéance",
                        d -> d.boundary("Task_ExperimentClosing", "conditional", true, "Gateway_ProtocolMerge")),
                path(
                        "an instruction that is taken away after a day",
                        "avant qu’elles aient eu « P7D »",
                        lasting("Task_Review", "P1D", "Gateway_ProposalMerge")),
                path("a proposal that is stopped by itself", "avant qu’elles aient eu « P7D »", d -> {
                    d.add("<bpmn:endEvent id=\"End_New\"><bpmn:escalationEventDefinition "
                            + "escalationRef=\"Escalation_Stop\" /></bpmn:endEvent>");
                    lasting("Task_Proposal", "PT167H", "End_New").accept(d);
                }),
                path("a step that is taken away at a date that is past", "avant qu’elles aient eu « P7D »", d -> {
                    d.boundary("Task_SecondReading", "timer", true, "Gateway_AssessmentMerge");
                    ((Element) d.find("Boundary_New").getFirstChild()).setTextContent("");
                    d.find("Boundary_New").getFirstChild().appendChild(d.element("timeDate", "${experimentEnd}"));
                }),
                path("a step that is taken away with what stands around it", "avant qu’elles aient eu « P7D »", d -> {
                    d.add(
                                    "<bpmn:subProcess id=\"Sub\"><bpmn:startEvent id=\"S\" /><bpmn:endEvent id=\"E\" /></bpmn:subProcess>")
                            .move("Sub", "Task_Assessment")
                            .flow("S", "Task_Assessment")
                            .flow("Task_Assessment", "E")
                            .set("Flow_ToAssessment", "targetRef", "Sub")
                            .set("Flow_AssessmentToSecondReading", "sourceRef", "Sub");
                    lasting("Sub", "P2D", "Gateway_ProtocolMerge").accept(d);
                }),
                made(
                        "a silence after a day",
                        "framework-review",
                        none + " : ${codevTerm}.",
                        dated("Timer_CodevSilenceDefinition", "timeDuration", "P1D")),
                made(
                        "a silence of which nobody takes note",
                        "framework-review",
                        "peut passer outre le traitement « recordCodevSilence »",
                        d -> d.set("Flow_CodevTerm", "targetRef", "Gateway_ProposalMerge")),
                made(
                        "a vote that is taken away",
                        "framework-review",
                        "avant qu’elles aient eu « P7D »",
                        lasting("Task_FrameworkVote", "P1D", "Gateway_ProposalMerge")),
                made(
                        "a re-evaluation that is never late",
                        "reassessment",
                        none + " : de « P15D » à « P3M ».",
                        d -> d.remove("Timer_ReassessmentLate")),
                made(
                        "a re-evaluation that is late at once",
                        "reassessment",
                        none,
                        dated("TimerDefinition_ReassessmentLate", "timeDuration", "P14D")),
                made(
                        "a re-evaluation that is late after half a year",
                        "reassessment",
                        none,
                        dated("TimerDefinition_ReassessmentLate", "timeDuration", "P6M")));
    }

    static Stream<Arguments> services() {
        String place = " serait fait ici hors de sa place.";
        return Stream.of(
                        Stream.of(
                                        "openLinkedCase",
                                        "closeDataGate",
                                        "suspendUse",
                                        "determineOpinions",
                                        "qualifyProposal",
                                        "computeDataGate")
                                .flatMap(delegate -> Stream.of(
                                                "Flow_AssessmentToSecondReading",
                                                "Flow_GeneralizationToFollowUp",
                                                "Flow_StartToProposalMerge")
                                        .map(flow -> path(delegate + " on " + flow, place, service(flow, delegate)))),
                        Stream.of(
                                path(
                                        "a gate closed though it is open",
                                        place,
                                        service("Flow_GateOpen", "closeDataGate")),
                                path(
                                        "a linked case for a solution that is kept",
                                        place,
                                        service("Flow_Keep", "openLinkedCase")),
                                path(
                                        "use suspended when the experiment begins",
                                        place,
                                        service("Flow_ToProtocol", "suspendUse")),
                                path(
                                        "a linked case each second",
                                        place,
                                        aside(
                                                "R/PT1S",
                                                "<bpmn:serviceTask id=\"N\" camunda:delegateExpression=\"${openLinkedCase}\" />")),
                                path(
                                        "opinions determined before the instruction is done",
                                        place,
                                        d -> d.add(
                                                        "<bpmn:serviceTask id=\"Service_New\" camunda:delegateExpression=\"${determineOpinions}\" />"
                                                                + END)
                                                .boundary("Task_Review", "timer", false, "Service_New")
                                                .flow("Service_New", "End_New")),
                                path(
                                        "a gate computed as a compensation",
                                        place,
                                        d -> d.set("Service_ComputeDataGate", "isForCompensation", "true")),
                                path(
                                        "an instruction said to have lapsed",
                                        "Cet écouteur dirait échu",
                                        listening("Task_Review", "end")),
                                path(
                                        "an opinion said to have lapsed",
                                        "Cet écouteur dirait échu",
                                        listening("Task_OpinionDpo", "end")),
                                path(
                                        "an experiment said to have lapsed",
                                        "Cet écouteur dirait échu",
                                        listening("Timer_ExperimentEnds", "end")),
                                path(
                                        "a lapse said before it comes",
                                        "Cet écouteur dirait échu",
                                        listening("Timer_OpinionDpoLapses", "start")),
                                made(
                                        "a re-evaluation that is late when it begins",
                                        "reassessment",
                                        place,
                                        service("Flow_StartToMeasureMerge", "markReassessmentLate")),
                                made(
                                        "silence after an opinion",
                                        "framework-review",
                                        place,
                                        service("Flow_Proposed", "recordCodevSilence"))))
                .flatMap(list -> list);
    }

    static Stream<Arguments> others() {
        String manual = "<bpmn:manualTask id=\"N\" />";
        String repeats = "Ce minuteur se répéterait sans cesse";
        return Stream.of(
                path("each second", repeats, aside("R/PT1S", manual)),
                path("each minute of a task", repeats, d -> {
                    d.add(END).boundary("Task_Assessment", "timer", false, "End_New");
                    Element timer = (Element) d.find("Boundary_New").getFirstChild();
                    timer.setTextContent("");
                    timer.appendChild(d.element("timeCycle", "R100/2027-01-01T00:00:00/PT1M"));
                }),
                path("each minute by the clock", repeats, aside("0 * * * * ?", manual)),
                path("each hour by the clock", repeats, aside("0 0 * * * ?", manual)),
                path(
                        "late after a minute",
                        "Cette tâche serait rappelée, ou dite en retard, sitôt confiée",
                        d -> d.find("LateDefinition_Review")
                                .getElementsByTagNameNS("*", "timeDuration")
                                .item(0)
                                .setTextContent("PT1M")),
                path(
                        "a request that is ignored",
                        "demande « Réévaluation », et le dossier peut passer outre",
                        d -> d.set("Flow_RequestedToReassessment", "targetRef", "Gateway_FollowUpMerge")),
                path(
                        "a request for something else",
                        "demande « Réévaluation », et le dossier peut passer outre",
                        d -> d.set("Flow_RequestedToReassessment", "targetRef", "Gateway_ProtocolMerge")),
                path(
                        "a request that leads nowhere",
                        "demande « Réévaluation », et le dossier peut passer outre",
                        d -> d.add(END).set("Flow_RequestedToReassessment", "targetRef", "End_New")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"waits", "services", "others"})
    void isRefused(String name, Edited diagram, String says) {
        assertThat(diagram.problems())
                .filteredOn(problem -> problem.code().equals("framework-term"))
                .anySatisfy(problem -> {
                    assertThat(problem.message()).contains(says).endsWith(".");
                    assertThat(problem.remedy()).isNotBlank().endsWith(".");
                    assertThat(problem.place()).isNotBlank();
                });
    }

    static Stream<Arguments> free() {
        return Stream.of(
                path(
                        "a reminder before the end",
                        "",
                        d -> d.add(TASK + END)
                                .boundary("Task_ExperimentClosing", "timer", false, "Task_New")
                                .flow("Task_New", "End_New")),
                path(
                        "a reminder of an opinion",
                        "",
                        d -> d.add(END).boundary("Task_OpinionDpo", "timer", false, "End_New")),
                path(
                        "a step that is taken away after a week",
                        "",
                        lasting("Task_Review", "P7D", "Gateway_ProposalMerge")),
                path(
                        "a step that is taken away after two months",
                        "",
                        lasting("Task_Assessment", "P60D", "Gateway_ProtocolMerge")),
                path("a task of one’s own that is taken away after a day", "", d -> {
                    d.between("Flow_GateOpen", "Task_New", TASK);
                    lasting("Task_New", "P1D", "Gateway_ProtocolMerge").accept(d);
                }),
                path("something each day", "", aside("R/P1D", "<bpmn:manualTask id=\"N\" />")),
                path("something three times, each week", "", aside("R3/P7D", "<bpmn:manualTask id=\"N\" />")),
                path("something each morning", "", aside("0 30 8 * * ?", "<bpmn:manualTask id=\"N\" />")),
                path(
                        "a step before the end is taken note of",
                        "",
                        d -> d.between(
                                "Flow_ExperimentEnds",
                                "Manual",
                                "<bpmn:manualTask id=\"Manual\" name=\"Terme atteint\" />")),
                path(
                        "blanks in an expression",
                        "",
                        dated("TimerDefinition_ExperimentEnds", "timeDate", "${ experimentEnd }")),
                path(
                        "a request that people prepare",
                        "",
                        d -> d.between("Flow_RequestedToReassessment", "Task_New", TASK)),
                path(
                        "a maintenance without a way to lift it",
                        "",
                        d -> d.remove("Condition_MaintenanceLifted").remove("End_MaintenanceLifted")),
                path(
                        "a maintenance without a choice",
                        "",
                        d -> d.set("Flow_MaintainedToWait", "targetRef", "Timer_MaintenanceEnds")
                                .remove("Gateway_Maintained")
                                .remove("Condition_MaintenanceLifted")
                                .remove("End_MaintenanceLifted")),
                path(
                        "another reminder, each week",
                        "",
                        d -> d.find("Reminder_Review")
                                .getElementsByTagNameNS("*", "timeDuration")
                                .item(0)
                                .setTextContent("P1D")),
                made(
                        "a re-evaluation that is late after two months",
                        "reassessment",
                        "",
                        dated("TimerDefinition_ReassessmentLate", "timeDuration", "P60D")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("free")
    void isAccepted(String name, Edited diagram, String nothing) {
        assertThat(diagram.problems()).extracting(Problem::text).isEmpty();
    }
}
