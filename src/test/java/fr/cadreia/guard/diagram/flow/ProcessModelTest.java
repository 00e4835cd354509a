package fr.cadreia.guard.diagram.flow;

import static fr.cadreia.guard.diagram.flow.WrittenProcess.way;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a process tells of each of its nodes. */
class ProcessModelTest {

    private static final String START = "<startEvent id=\"S\" />";
    private static final String ALL =
            START + "<task id=\"A\" /><task id=\"B\" /><parallelGateway id=\"J\" /><endEvent id=\"Z\" />" + way("J-Z");

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

    // Which parallel joins, J, could wait for a token that never comes.

    private static String fork(String type) {
        return "<" + type + " id=\"F\" />" + way("S-F-A-J") + way("F-B-J");
    }

    private static String flow(String from, String to, String condition) {
        return "<sequenceFlow id=\"" + from + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to
                + "\"><conditionExpression>" + condition + "</conditionExpression></sequenceFlow>";
    }

    private static String link(String type, String id) {
        return "<" + type + " id=\"" + id + "\"><linkEventDefinition name=\"L\" /></" + type + ">";
    }

    static Stream<Arguments> filled() {
        return Stream.of(
                arguments("one flow", ALL + way("S-A-J")),
                arguments("two branches of a fork", ALL + fork("parallelGateway")),
                arguments("two branches of an inclusive fork that are always taken", ALL + fork("inclusiveGateway")),
                arguments("two flows of a task", ALL + fork("task")),
                arguments(
                        "two flows of one branch each",
                        ALL + "<parallelGateway id=\"F\" />" + way("S-F-J") + way("F-A-J")),
                arguments(
                        "a fork before a fork",
                        ALL + "<parallelGateway id=\"F\" /><parallelGateway id=\"G\" /><task id=\"C\" />"
                                + way("S-F-G-A-J") + way("G-B-J") + way("F-C-J")),
                arguments(
                        "a branch over a link",
                        ALL + "<parallelGateway id=\"F\" />" + link("intermediateThrowEvent", "T")
                                + link("intermediateCatchEvent", "C") + way("S-F-A-T") + way("C-J") + way("F-B-J")),
                arguments(
                        "a fork after a term",
                        ALL + "<parallelGateway id=\"F\" /><userTask id=\"C\" />"
                                + "<boundaryEvent id=\"E\" attachedToRef=\"C\"><timerEventDefinition /></boundaryEvent>"
                                + way("S-C-Z") + way("E-F-A-J") + way("F-B-J")),
                arguments(
                        "a term within a branch",
                        ALL + "<parallelGateway id=\"F\" /><exclusiveGateway id=\"X\" />"
                                + "<boundaryEvent id=\"E\" attachedToRef=\"A\"><timerEventDefinition /></boundaryEvent>"
                                + way("S-F-A-X-J") + way("E-X") + way("F-B-J")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void filled(String name, String content) {
        assertThat(ParallelJoins.inVain(WrittenProcess.of(content))).isEmpty();
    }

    static Stream<Arguments> inVain() {
        return Stream.of(
                arguments("a choice", ALL + fork("exclusiveGateway")),
                arguments(
                        "a flow that is taken perhaps",
                        ALL + "<inclusiveGateway id=\"F\" />" + way("S-F-A-J") + flow("F", "B", "${b}") + way("B-J")),
                arguments(
                        "a flow that is taken perhaps, first",
                        ALL + "<inclusiveGateway id=\"F\" />" + way("S-F") + flow("F", "A", "${b}") + way("A-J")
                                + way("F-B-J")),
                arguments(
                        "an activity and its border",
                        ALL + "<boundaryEvent id=\"E\" attachedToRef=\"A\"><timerEventDefinition /></boundaryEvent>"
                                + way("S-A-J") + way("E-J")),
                arguments("a loop back to it", ALL + "<exclusiveGateway id=\"X\" />" + way("S-J-X-A-J")),
                arguments("two starts", ALL + "<startEvent id=\"T\" />" + way("S-A-J") + way("T-B-J")),
                arguments(
                        "a flow that nothing comes over",
                        ALL + "<exclusiveGateway id=\"X\" />" + way("S-A-J") + way("X-B-X") + way("X-J")),
                arguments(
                        "a flow that nothing comes over, first",
                        ALL + "<exclusiveGateway id=\"X\" />" + way("X-B-X") + way("X-J") + way("S-A-J")),
                arguments(
                        "the last of three",
                        ALL + "<parallelGateway id=\"F\" /><exclusiveGateway id=\"X\" /><task id=\"C\" />"
                                + way("S-F-A-J") + way("F-B-J") + way("F-X-C-J") + way("X-J")),
                arguments(
                        "a link that nothing throws",
                        ALL + link("intermediateCatchEvent", "C") + way("S-A-J") + way("C-J")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void inVain(String name, String content) {
        assertThat(ParallelJoins.inVain(WrittenProcess.of(content)))
                .extracting(FlowNode::id)
                .containsExactly("J");
    }
}
