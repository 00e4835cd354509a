package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;

/** Conditions and durations that take a task or a case away, or keep it waiting. */
class BoundedWaitsTest {

    private static final String ALWAYS = "Cette condition est toujours remplie ici";
    private static final String SETTLED = "Rien ne change pendant ce temps ce que lit cette condition";

    private static void saysOfBorder(String host, String condition, String says) {
        Edited diagram = Edited.of("mandatory-path").boundary(host, "conditional", true, "Gateway_ProposalMerge");
        diagram.find("Boundary_New")
                .getElementsByTagNameNS("*", "condition")
                .item(0)
                .setTextContent(condition);
        assertThat(Sentences.of(diagram, "liveness"))
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith(says));
    }

    private static Edited beside(String condition) {
        return Edited.of("mandatory-path")
                .add("<bpmn:subProcess id=\"Sub\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S\">"
                        + "<bpmn:conditionalEventDefinition><bpmn:condition xsi:type=\"bpmn:tFormalExpression\">"
                        + condition
                        + "</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent><bpmn:endEvent id=\"E\">"
                        + "<bpmn:escalationEventDefinition escalationRef=\"Escalation_Stop\" /></bpmn:endEvent>"
                        + "<bpmn:sequenceFlow id=\"F\" sourceRef=\"S\" targetRef=\"E\" /></bpmn:subProcess>");
    }

    @Test
    void aConditionThatReadsNothingAlwaysHolds() {
        saysOfBorder("Task_Proposal", "${true}", ALWAYS);
    }

    @Test
    void whatWasDecidedBeforeAStepAlwaysHoldsThere() {
        saysOfBorder("Task_Review", "${!excluded}", ALWAYS);
    }

    @Test
    void whatIsDecidedLaterHoldsOrNot() {
        saysOfBorder("Task_Proposal", "${!excluded}", SETTLED);
        saysOfBorder("Task_Review", "${admissibility == 'admissible'}", SETTLED);
    }

    @Test
    void aConditionThatAlwaysHoldsWouldEndEveryCase() {
        assertThat(Sentences.of(beside("${true}"), "liveness"))
                .singleElement()
                .satisfies(
                        said -> assertThat(said)
                                .startsWith(
                                        "Cette condition est toujours remplie\u00a0: tout dossier serait interrompu dès son ouverture."));
    }

    @Test
    void aConditionBesideTheCaseMayComeTrueAtAnyTime() {
        assertThat(Sentences.of(beside("${opinionDpo == opinionHr}"), "liveness"))
                .isEmpty();
    }

    @Test
    void aDurationThatCannotBeReadIsTooLong() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .between(
                                        "Flow_GateOpen",
                                        "Wait",
                                        "<bpmn:intermediateCatchEvent id=\"Wait\"><bpmn:timerEventDefinition><bpmn:timeDuration "
                                                + "xsi:type=\"bpmn:tFormalExpression\">P1X</bpmn:timeDuration>"
                                                + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"),
                        "liveness"))
                .singleElement()
                .satisfies(said -> assertThat(said)
                        .startsWith("Un dossier attendrait ici «\u00a0P1X\u00a0», plus que le cadre n’admet."));
    }

    @Test
    void aDurationThatIsComputedLeavesPeopleNoTimeOfTheirOwn() {
        Edited diagram = Edited.of("mandatory-path").boundary("Task_Review", "timer", true, "Gateway_ProposalMerge");
        diagram.find("Boundary_New")
                .getElementsByTagNameNS("*", "timeDuration")
                .item(0)
                .setTextContent("${excluded}");
        assertThat(Sentences.of(diagram, "framework-term"))
                .singleElement()
                .satisfies(said -> assertThat(said)
                        .startsWith(
                                "Ce minuteur retirerait une étape aux personnes à qui elle revient, avant qu’elles aient eu "
                                        + "«\u00a0P7D\u00a0»."));
    }
}
