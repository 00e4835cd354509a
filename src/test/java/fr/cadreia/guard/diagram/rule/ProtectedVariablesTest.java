package fr.cadreia.guard.diagram.rule;

import static fr.cadreia.guard.diagram.rule.TermEdits.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.source.Xml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What the way of a case depends on is written by no mapping and no repetition. */
class ProtectedVariablesTest {

    private static final String DECISION = "CallActivity_CommitteeDecision";

    @Test
    void aCallLeavesNoVariableOfTheCaseButItsResult() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .extend(DECISION, "<camunda:out source=\"outcome\" target=\"gateOpen\" />"),
                        "protected-variable"))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("écrirait lui-même «\u00a0gateOpen\u00a0»"));
    }

    @Test
    void aCallMayLeaveAVariableOfItsOwn() {
        assertThat(Edited.of("mandatory-path")
                        .extend(DECISION, "<camunda:out source=\"outcome\" target=\"note\" />")
                        .problems())
                .isEmpty();
    }

    @Test
    void whoeverVotesIsNamedByTheVoteAlone() {
        Edited elsewhere = Edited.of("deliberation")
                .between("Flow_ConveneToAttendance", "Task_New", TASK)
                .add(
                        "Task_New",
                        "<bpmn:multiInstanceLoopCharacteristics camunda:elementVariable=\"member\">"
                                + "<bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">2</bpmn:loopCardinality>"
                                + "</bpmn:multiInstanceLoopCharacteristics>");
        assertThat(Sentences.of(elsewhere, "protected-variable"))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("écrirait lui-même «\u00a0member\u00a0»"));
    }

    @Test
    void theVoteNamesNothingElseInItsPlace() {
        Edited diagram = Edited.of("deliberation");
        Element loop = (Element) diagram.find("Task_Vote")
                .getElementsByTagNameNS(Xml.BPMN, "multiInstanceLoopCharacteristics")
                .item(0);
        loop.setAttributeNS(Xml.CAMUNDA, "camunda:elementVariable", "outcome");
        assertThat(Sentences.of(diagram, "protected-variable"))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("écrirait lui-même «\u00a0outcome\u00a0»"));
    }
}
