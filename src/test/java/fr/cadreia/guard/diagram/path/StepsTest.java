package fr.cadreia.guard.diagram.path;

import static fr.cadreia.guard.diagram.path.SearchedProcess.ONE;
import static fr.cadreia.guard.diagram.path.SearchedProcess.TO_GOAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.ProcessModel;
import fr.cadreia.guard.diagram.flow.WrittenProcess;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which elements of a diagram carry a step. */
class StepsTest {

    @Test
    void aStepIsKnownByItsDelegateOrByItsMark() {
        ProcessModel model = WrittenProcess.of(ONE
                + "<userTask id=\"Hand\" camunda:formRef=\"hand-form\"><extensionElements><camunda:properties>"
                + "<camunda:property name=\"step\" value=\"hand\" /></camunda:properties></extensionElements></userTask>"
                + "<userTask id=\"Marked\"><extensionElements><camunda:properties><camunda:property name=\"step\" value=\"two\" />"
                + "</camunda:properties></extensionElements></userTask>"
                + "<userTask id=\"Form\" camunda:formRef=\"hand-form\" /><task id=\"A\" />"
                + "<serviceTask id=\"Call\" camunda:delegateExpression=\"${a.b}\" />");
        Steps steps = new Steps(model, TO_GOAL);
        assertThat(ids(steps.carriers("one"))).containsExactly("One");
        assertThat(ids(steps.carriers("hand"))).containsExactly("Hand");
        assertThat(steps.carriers("two")).isEmpty();
        assertThat(ids(steps.placed())).containsExactly("One");
        assertThat(ids(steps.touched())).containsExactlyInAnyOrder("One", "Hand", "Form");
        assertThat(steps.repeatedBy(model.node("Form").orElseThrow()))
                .hasValueSatisfying(step -> assertThat(step.step()).isEqualTo("hand"));
        assertThat(steps.repeatedBy(model.node("Hand").orElseThrow())).isEmpty();
        assertThat(steps.of(model.node("A").orElseThrow())).isEmpty();
    }

    private static List<String> ids(Collection<FlowNode> nodes) {
        return nodes.stream().map(FlowNode::id).toList();
    }
}
