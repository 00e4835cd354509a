package fr.cadreia.guard.diagram.rule;

import static fr.cadreia.guard.diagram.rule.TermEdits.END;
import static fr.cadreia.guard.diagram.rule.TermEdits.TASK;
import static fr.cadreia.guard.diagram.rule.TermEdits.aside;
import static fr.cadreia.guard.diagram.rule.TermEdits.dated;
import static fr.cadreia.guard.diagram.rule.TermEdits.lasting;
import static fr.cadreia.guard.diagram.rule.TermEdits.made;
import static fr.cadreia.guard.diagram.rule.TermEdits.path;
import static fr.cadreia.guard.diagram.rule.TermEdits.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The framework's own terms stand where the framework says. */
class FrameworkTermTest {

    static Stream<Arguments> waits() {
        String none = "Cette tâche n’a pas l’échéance que le cadre lui donne";
        String around = "Ce processus n’attend pas, depuis que «\u00a0maintainedUntil\u00a0» est écrit";
        return Stream.of(
                path("an experiment without end", none, d -> d.remove("Timer_ExperimentEnds")),
                path(
                        "an experiment that ends when one likes",
                        none + "\u00a0: ${experimentEnd}.",
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
                        "peut passer outre le traitement «\u00a0suspendUse\u00a0»",
                        d -> d.set("Flow_ExperimentEnds", "targetRef", "End_UseSuspended")),
                path(
                        "an end that waits for somebody",
                        "peut passer outre le traitement «\u00a0suspendUse\u00a0»",
                        d -> d.between("Flow_ExperimentEnds", "Task_New", TASK)),
                path(
                        "an end that is chosen",
                        "peut passer outre le traitement «\u00a0suspendUse\u00a0»",
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
                        none + "\u00a0: ${opinionDpoLapse}.",
                        dated("TimerDefinition_OpinionDpoLapses", "timeDuration", "P1D")),
                path(
                        "an opinion that lapses with another",
                        none + "\u00a0: ${opinionDpoLapse}.",
                        dated("TimerDefinition_OpinionDpoLapses", "timeDate", "${opinionSobrietyLapse}")),
                path("an opinion that never lapses", none, d -> d.remove("Timer_OpinionHrLapses")),
                path(
                        "a lapse beside the opinion",
                        none,
                        d -> d.set("Timer_OpinionHrLapses", "cancelActivity", "false")),
                path(
                        "a lapse of which the journal knows nothing",
                        "le journal n’en saurait rien",
                        d -> d.find("Timer_OpinionDpoLapses")
                                .removeChild(d.find("Timer_OpinionDpoLapses")
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
                        "avant qu’elles aient eu «\u00a0P7D\u00a0»",
                        lasting("Task_Review", "P1D", "Gateway_ProposalMerge")),
                path("a proposal that is stopped by itself", "avant qu’elles aient eu «\u00a0P7D\u00a0»", d -> {
                    d.add("<bpmn:endEvent id=\"End_New\"><bpmn:escalationEventDefinition "
                            + "escalationRef=\"Escalation_Stop\" /></bpmn:endEvent>");
                    lasting("Task_Proposal", "PT167H", "End_New").accept(d);
                }),
                path(
                        "a step that is taken away at a date that is past",
                        "avant qu’elles aient eu «\u00a0P7D\u00a0»",
                        d -> {
                            d.boundary("Task_SecondReading", "timer", true, "Gateway_AssessmentMerge");
                            ((Element) d.find("Boundary_New").getFirstChild()).setTextContent("");
                            d.find("Boundary_New")
                                    .getFirstChild()
                                    .appendChild(d.element("timeDate", "${experimentEnd}"));
                        }),
                path(
                        "a step that is taken away with what stands around it",
                        "avant qu’elles aient eu «\u00a0P7D\u00a0»",
                        d -> {
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
                        none + "\u00a0: ${codevTerm}.",
                        dated("Timer_CodevSilenceDefinition", "timeDuration", "P1D")),
                made(
                        "a silence of which nobody takes note",
                        "framework-review",
                        "peut passer outre le traitement «\u00a0recordCodevSilence\u00a0»",
                        d -> d.set("Flow_CodevTerm", "targetRef", "Gateway_ProposalMerge")),
                made(
                        "a vote that is taken away",
                        "framework-review",
                        "avant qu’elles aient eu «\u00a0P7D\u00a0»",
                        lasting("Task_FrameworkVote", "P1D", "Gateway_ProposalMerge")),
                made(
                        "a re-evaluation that is never late",
                        "reassessment",
                        none + "\u00a0: de «\u00a0P15D\u00a0» à «\u00a0P3M\u00a0».",
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
                        "demande «\u00a0Réévaluation\u00a0», et le dossier peut passer outre",
                        d -> d.set("Flow_RequestedToReassessment", "targetRef", "Gateway_FollowUpMerge")),
                path(
                        "a request for something else",
                        "demande «\u00a0Réévaluation\u00a0», et le dossier peut passer outre",
                        d -> d.set("Flow_RequestedToReassessment", "targetRef", "Gateway_ProtocolMerge")),
                path(
                        "a request that leads nowhere",
                        "demande «\u00a0Réévaluation\u00a0», et le dossier peut passer outre",
                        d -> d.add(END).set("Flow_RequestedToReassessment", "targetRef", "End_New")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"waits", "others"})
    void isRefused(String name, Edited diagram, String says) {
        refuses(diagram, says);
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
