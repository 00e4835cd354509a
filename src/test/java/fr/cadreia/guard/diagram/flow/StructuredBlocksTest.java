package fr.cadreia.guard.diagram.flow;

import static fr.cadreia.guard.diagram.flow.WrittenProcess.way;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which forks and joins make a block, F to J, and why the others make none. */
class StructuredBlocksTest {

    private static final String FORK = "<startEvent id=\"S\" /><parallelGateway id=\"F\" />";
    private static final String JOIN = "<parallelGateway id=\"J\" /><endEvent id=\"Z\" />";
    private static final String TASKS = "<task id=\"A\" /><task id=\"B\" /><task id=\"C\" />";
    private static final String ALL = FORK + JOIN + TASKS + way("S-F") + way("J-Z");

    private static final String NONE = "aucune passerelle du même type n’ouvre toutes les branches qu’elle réunit";

    private static String inclusive(String content) {
        return content.replace("parallelGateway", "inclusiveGateway");
    }

    /** Each as its fork and its join. */
    private static List<String> blocks(String content) {
        return StructuredBlocks.of(WrittenProcess.of(content)).all().stream()
                .map(block -> block.fork().id() + " " + block.join().id())
                .toList();
    }

    private static String border(String of, String attributes, String definition) {
        return "<boundaryEvent id=\"E\" attachedToRef=\"" + of + "\" " + attributes + "><" + definition
                + " /></boundaryEvent>";
    }

    static Stream<Arguments> right() {
        String reminder = border("A", "cancelActivity=\"false\"", "timerEventDefinition");
        return Stream.of(
                arguments("two branches", ALL + way("F-A-J") + way("F-B-J")),
                arguments("two branches, each perhaps", inclusive(ALL + way("F-A-J") + way("F-B-J"))),
                arguments("a branch of nothing", ALL + way("F-A-J") + way("F-J")),
                arguments(
                        "a choice in a branch, and a loop in it",
                        ALL + "<exclusiveGateway id=\"X\" />" + way("F-A-X-A") + way("X-J") + way("F-B-J")),
                arguments(
                        "several ways to an inclusive join",
                        inclusive(
                                ALL + "<exclusiveGateway id=\"X\" />" + way("F-X-A-J") + way("X-B-J") + way("F-C-J"))),
                arguments("a reminder that ends beside", ALL + reminder + way("E-C") + way("F-A-J") + way("F-B-J")),
                arguments(
                        "a term that leads on in the branch",
                        ALL + border("A", "", "timerEventDefinition") + "<exclusiveGateway id=\"X\" />" + way("F-A-X-J")
                                + way("E-X") + way("F-B-J")),
                arguments(
                        "an event that throws nothing",
                        ALL + "<intermediateThrowEvent id=\"T\" />" + way("F-T-J") + way("F-B-J")),
                arguments(
                        "a sub-process",
                        ALL + "<subProcess id=\"P\"><startEvent id=\"U\" /><task id=\"V\" />" + way("U-V")
                                + "</subProcess>" + way("F-P-J") + way("F-B-J")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void isABlock(String name, String content) {
        ProcessModel process = WrittenProcess.of(content);
        assertThat(blocks(content)).containsExactly("F J");
        assertThat(StructuredBlocks.of(process).reason(process.node("J").orElseThrow()))
                .isEmpty();
    }

    static Stream<Arguments> wrong() {
        String both = way("F-A-J") + way("F-B-J");
        String within = "<subProcess id=\"P\">%s</subProcess>";
        return Stream.of(
                arguments(
                        "another kind of join",
                        ALL.replace("parallelGateway id=\"J\"", "inclusiveGateway id=\"J\"") + both,
                        "la passerelle F, qui ouvre les branches, n’est pas du même type"),
                arguments(
                        "a join elsewhere",
                        FORK + within.formatted(JOIN + TASKS) + way("S-F") + way("J-Z") + both,
                        "ses branches commencent dans un autre sous-processus"),
                arguments(
                        "a branch through a sub-process’s midst",
                        FORK + JOIN + "<task id=\"B\" />" + within.formatted("<task id=\"A\" />") + way("S-F")
                                + way("J-Z") + both,
                        "un flux mène à A, dans un autre sous-processus"),
                arguments(
                        "a branch that goes back to the fork",
                        ALL + "<exclusiveGateway id=\"X\" />" + way("F-A-X-J") + way("X-F") + way("F-B-J"),
                        "une branche revient à F"),
                arguments(
                        "a way into a branch",
                        ALL + "<startEvent id=\"T\" />" + way("T-A") + both,
                        "une autre entrée mène à A"),
                arguments(
                        "a way from one branch into the other",
                        ALL + "<exclusiveGateway id=\"X\" />" + way("F-A-J") + way("F-X-A") + way("X-J"),
                        "une autre entrée mène à A"),
                arguments(
                        "a start in a branch",
                        ALL + "<startEvent id=\"T\" />" + way("F-T-J") + way("F-B-J"),
                        "une autre entrée mène à T"),
                arguments(
                        "a branch twice",
                        ALL + way("F-A-J") + way("F-A") + way("F-B-J"),
                        "deux branches passent par A"),
                arguments(
                        "a reminder that comes to the join",
                        ALL + border("A", "cancelActivity=\"false\"", "timerEventDefinition") + way("E-C-J") + both,
                        "l’événement de bordure E y ajoute une branche de plus"),
                arguments(
                        "an event that throws",
                        ALL + "<intermediateThrowEvent id=\"T\"><escalationEventDefinition /></intermediateThrowEvent>"
                                + way("F-T-J") + way("F-B-J"),
                        "une branche en sort à T"),
                arguments(
                        "an element that goes on over several flows",
                        ALL + "<exclusiveGateway id=\"X\" />" + way("F-A-X-J") + way("A-C-X") + way("F-B-J"),
                        "A ouvre plusieurs flux à la fois, qui ne se rejoignent pas avant elle"),
                arguments(
                        "a way to the join that passes by the fork",
                        ALL + "<startEvent id=\"T\" />" + way("T-C-J") + both,
                        "un flux y arrive d’ailleurs, de C"),
                arguments(
                        "a branch that comes by several flows",
                        ALL + "<exclusiveGateway id=\"X\" />" + way("F-X-A-J") + way("X-B-J") + way("F-C-J"),
                        "une branche y arrive par plusieurs flux"),
                arguments(
                        "a branch that comes by several flows, or directly",
                        ALL + "<exclusiveGateway id=\"X\" />" + way("F-X-A-J") + way("X-J") + way("F-J"),
                        "une branche y arrive par plusieurs flux"),
                arguments(
                        "a term that leads out of a branch",
                        ALL + border("A", "", "timerEventDefinition") + "<endEvent id=\"Y\" />" + way("E-Y") + both,
                        NONE),
                arguments("no fork at all", JOIN + TASKS + way("A-J-Z") + way("B-J"), NONE),
                arguments("a branch that ends by itself", ALL + way("F-A-J") + way("F-B") + way("C-J"), NONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void isNoBlock(String name, String content, String reason) {
        ProcessModel process = WrittenProcess.of(content);
        StructuredBlocks blocks = StructuredBlocks.of(process);
        assertThat(blocks.all()).isEmpty();
        assertThat(blocks.reason(process.node("J").orElseThrow())).hasValue(reason);
    }

    private static final String NESTED = ALL + "<parallelGateway id=\"G\" /><parallelGateway id=\"K\" />"
            + way("F-G-A-K") + way("G-B-K-J") + way("F-C-J");

    @Test
    void ofBlocksOneWithinTheOtherTheInnerComesFirst() {
        assertThat(blocks(NESTED)).containsExactly("G K", "F J");
    }

    @Test
    void blocksAreFoundHoweverManyStandAroundThem() {
        StringBuilder content = new StringBuilder("<startEvent id=\"S\" /><endEvent id=\"Z\" />");
        for (int i = 1; i <= 8; i++) {
            content.append("<parallelGateway id=\"F%1$d\" /><parallelGateway id=\"J%1$d\" /><task id=\"T%1$d\" />"
                            .formatted(i))
                    .append(way("F%1$d-T%1$d-J%1$d".formatted(i)))
                    .append(
                            i < 8
                                    ? way("F%1$d-F%2$d".formatted(i, i + 1)) + way("J%2$d-J%1$d".formatted(i, i + 1))
                                    : way("F8-J8"));
        }
        assertThat(blocks(content + way("S-F1") + way("J1-Z")))
                .containsExactly("F8 J8", "F7 J7", "F6 J6", "F5 J5", "F4 J4", "F3 J3", "F2 J2", "F1 J1");
    }

    @Test
    void aJoinOfOneFlowNeedsNoReason() {
        ProcessModel process = WrittenProcess.of(ALL + way("F-A-J"));
        StructuredBlocks blocks = StructuredBlocks.of(process);
        assertThat(blocks.all()).isEmpty();
        assertThat(blocks.reason(process.node("J").orElseThrow())).isEmpty();
        assertThat(blocks.reason(process.node("A").orElseThrow())).isEmpty();
    }

    @Test
    void aBlockKnowsWhatStandsOnItsBranches() {
        ProcessModel process = WrittenProcess.of(
                ALL + "<subProcess id=\"P\"><task id=\"V\" /></subProcess>" + way("F-P-J") + way("F-B-J") + way("F-J"));
        StructuredBlock block = StructuredBlocks.of(process).all().get(0);
        FlowNode fork = process.node("F").orElseThrow();
        FlowNode join = process.node("J").orElseThrow();
        FlowNode other = process.node("B").orElseThrow();
        SequenceFlow deep = fork.outgoing().get(0);
        assertThat(block.flows()).containsExactlyElementsOf(fork.outgoing());
        assertThat(block.isOn(deep, process.node("P").orElseThrow())).isTrue();
        assertThat(block.isOn(deep, process.node("V").orElseThrow())).isTrue();
        assertThat(block.isOn(deep, other)).isFalse();
        assertThat(block.isIntoJoin(other, join)).isTrue();
        assertThat(block.isIntoJoin(fork, join)).isTrue();
        assertThat(block.isIntoJoin(fork, other)).isFalse();
        assertThat(block.isIntoJoin(null, join)).isFalse();
        assertThat(block.isIntoJoin(process.node("S").orElseThrow(), join)).isFalse();
    }
}
