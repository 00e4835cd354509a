package fr.cadreia.guard.diagram.rule;

import static fr.cadreia.guard.diagram.rule.TermEdits.END;
import static fr.cadreia.guard.diagram.rule.TermEdits.aside;
import static fr.cadreia.guard.diagram.rule.TermEdits.listening;
import static fr.cadreia.guard.diagram.rule.TermEdits.made;
import static fr.cadreia.guard.diagram.rule.TermEdits.path;
import static fr.cadreia.guard.diagram.rule.TermEdits.refuses;
import static fr.cadreia.guard.diagram.rule.TermEdits.service;

import fr.cadreia.guard.diagram.Edited;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the application does of itself stands where the framework says, and nowhere else. */
class FrameworkServiceTest {

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

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void isRefused(String name, Edited diagram, String says) {
        refuses(diagram, says);
    }
}
