package fr.cadreia.guard.diagram.flow;

import static fr.cadreia.guard.diagram.flow.WrittenProcess.way;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a process tells of each of its nodes. */
class ProcessModelTest {

    private static FlowNode node(String content) {
        return WrittenProcess.of(content).node("A").orElseThrow();
    }

    @Test
    void aMessageIsKnownByItsName() {
        ProcessModel process = WrittenProcess.of(
                "<message id=\"m1\" name=\"halt\" /><message id=\"m2\" name=\"again\" /><message id=\"m3\" />",
                "<receiveTask id=\"A\" messageRef=\"m2\" /><receiveTask id=\"B\" messageRef=\"m3\" />"
                        + "<receiveTask id=\"C\" messageRef=\"m4\" /><task id=\"D\" />"
                        + "<startEvent id=\"E\"><messageEventDefinition messageRef=\"m1\" /></startEvent>");
        assertThat(process.messageName(process.node("A").orElseThrow())).hasValue("again");
        assertThat(process.messageName(process.node("B").orElseThrow())).isEmpty();
        assertThat(process.messageName(process.node("C").orElseThrow())).isEmpty();
        assertThat(process.messageName(process.node("D").orElseThrow())).isEmpty();
        assertThat(process.messageName(process.node("E").orElseThrow())).hasValue("halt");
    }

    @Test
    void aSignalIsKnownByItsNameOrByWhatRefersToIt() {
        String event = "<startEvent id=\"%s\"><signalEventDefinition signalRef=\"%s\" /></startEvent>";
        ProcessModel process = WrittenProcess.of(
                "<signal id=\"s1\" name=\"rain\" /><signal id=\"s2\" name=\"snow\" /><signal id=\"s3\" />",
                event.formatted("A", "s2") + event.formatted("B", "s3") + event.formatted("C", "s4")
                        + "<startEvent id=\"D\" />");
        assertThat(process.signalName(process.node("A").orElseThrow())).isEqualTo("snow");
        assertThat(process.signalName(process.node("B").orElseThrow())).isEqualTo("s3");
        assertThat(process.signalName(process.node("C").orElseThrow())).isEqualTo("s4");
        assertThat(process.signalName(process.node("D").orElseThrow())).isEmpty();
    }

    @Test
    void errorsAndEscalationsAreKnownByTheirCodes() {
        ProcessModel process =
                WrittenProcess.of("<endEvent id=\"A\"><errorEventDefinition errorRef=\"e2\" /></endEvent>"
                        + "<endEvent id=\"B\"><escalationEventDefinition escalationRef=\"s1\" /></endEvent>"
                        + "<endEvent id=\"C\"><errorEventDefinition errorRef=\"e9\" /></endEvent>"
                        + "<endEvent id=\"D\"><errorEventDefinition /></endEvent>");
        assertThat(process.code(process.node("A").orElseThrow())).isEqualTo("two");
        assertThat(process.code(process.node("B").orElseThrow())).isEqualTo("one");
        assertThat(process.code(process.node("C").orElseThrow())).isEqualTo("e9");
        assertThat(process.code(process.node("D").orElseThrow())).isEmpty();
    }

    @Test
    void aPropertyMayHaveSeveralValues() {
        FlowNode node = node("<task id=\"A\"><extensionElements><camunda:properties>"
                + "<camunda:property name=\"step\" value=\"one\" /><camunda:property name=\"note\" value=\"two\" />"
                + "<camunda:property name=\"step\" value=\"three\" /><camunda:property name=\"step\" />"
                + "</camunda:properties></extensionElements></task>");
        assertThat(node.properties("step")).containsExactly("one", "three", "");
        assertThat(node.properties("other")).isEmpty();
    }

    @Test
    void aCaseRestsWhereSomebodyActsOrSomethingHappens() {
        for (String type :
                List.of("userTask", "receiveTask", "callActivity", "intermediateCatchEvent", "eventBasedGateway")) {
            assertThat(node("<" + type + " id=\"A\" />").isWaiting()).as(type).isTrue();
        }
        for (String type : List.of("task", "serviceTask", "subProcess", "exclusiveGateway", "endEvent")) {
            assertThat(node("<" + type + " id=\"A\" />").isWaiting()).as(type).isFalse();
        }
        assertThat(node("<intermediateCatchEvent id=\"A\"><linkEventDefinition name=\"L\" /></intermediateCatchEvent>")
                        .isWaiting())
                .isFalse();
    }

    @Test
    void whatForksOrRemindsIsLeftInCompany() {
        Map.of("exclusiveGateway", false, "eventBasedGateway", false, "parallelGateway", true, "task", true)
                .forEach((type, company) -> assertThat(
                                node("<" + type + " id=\"A\" /><task id=\"B\" />" + way("A-B-B") + way("A-A"))
                                        .hasCompanyAfter())
                        .as(type)
                        .isEqualTo(company));
        assertThat(node("<parallelGateway id=\"A\" /><task id=\"B\" />" + way("A-B"))
                        .hasCompanyAfter())
                .isFalse();
        String border = "<task id=\"A\" /><boundaryEvent id=\"B\" attachedToRef=\"A\" cancelActivity=\"%s\"><%s />"
                + "</boundaryEvent>";
        assertThat(node(border.formatted(false, "timerEventDefinition")).hasCompanyAfter())
                .isTrue();
        assertThat(node(border.formatted(true, "timerEventDefinition")).hasCompanyAfter())
                .isFalse();
        assertThat(node(border.formatted(false, "compensateEventDefinition")).hasCompanyAfter())
                .isFalse();
    }

    @Test
    void onlyTheStartOfAnInterruptingEventSubProcessInterrupts() {
        String within = "<subProcess id=\"P\" triggeredByEvent=\"%s\"><startEvent id=\"A\" isInterrupting=\"%s\" />"
                + "<task id=\"B\" /></subProcess>";
        assertThat(node(within.formatted(true, true)).interruptsItsScope()).isTrue();
        assertThat(node(within.formatted(true, false)).interruptsItsScope()).isFalse();
        assertThat(node(within.formatted(false, true)).interruptsItsScope()).isFalse();
        assertThat(node("<startEvent id=\"A\" />").interruptsItsScope()).isFalse();
        assertThat(WrittenProcess.of(within.formatted(true, true))
                        .node("B")
                        .orElseThrow()
                        .interruptsItsScope())
                .isFalse();
    }
}
