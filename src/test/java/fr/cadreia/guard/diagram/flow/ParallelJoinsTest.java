package fr.cadreia.guard.diagram.flow;

import static fr.cadreia.guard.diagram.flow.WrittenProcess.way;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which parallel joins, J, could wait for a token that never comes. */
class ParallelJoinsTest {

    private static final String START = "<startEvent id=\"S\" />";
    private static final String ALL =
            START + "<task id=\"A\" /><task id=\"B\" /><parallelGateway id=\"J\" /><endEvent id=\"Z\" />" + way("J-Z");

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
