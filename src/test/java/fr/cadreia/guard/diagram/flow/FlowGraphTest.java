package fr.cadreia.guard.diagram.flow;

import static fr.cadreia.guard.diagram.flow.WrittenProcess.way;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.source.Xml;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every move that a token may make, shape by shape: {@code A} is where an element begins, {@code A!} where it is over. */
class FlowGraphTest {

    private static Set<String> edges(String content, String... steps) {
        ProcessModel model = WrittenProcess.of(content);
        Set<FlowNode> carriers =
                Arrays.stream(steps).map(id -> model.node(id).orElseThrow()).collect(Collectors.toSet());
        FlowGraph graph = FlowGraphBuilder.build(model, carriers);
        Set<String> edges = new TreeSet<>();
        for (int point = 0; point < graph.size(); point++) {
            for (FlowEdge edge : graph.edges(point)) {
                edges.add(name(graph, point) + " " + edge.kind() + (edge.aside() ? " aside " : " ")
                        + name(graph, edge.to()));
            }
        }
        return edges;
    }

    private static String name(FlowGraph graph, int point) {
        if (point == FlowGraph.END) {
            return "END";
        }
        if (point == FlowGraph.GONE) {
            return "GONE";
        }
        return graph.node(point)
                .map(node -> graph.startOf(node) == point ? node.id() : node.id() + "!")
                .orElse("(" + (point - graph.size()) + ")");
    }

    @Test
    void anActivityIsBegunAndCompleted() {
        assertThat(edges("<startEvent id=\"S\" /><userTask id=\"A\" /><endEvent id=\"E\" />" + way("S-A") + way("A-E")))
                .containsExactly("A COMPLETE A!", "A! FLOW E", "E LEAVE END", "S FLOW A");
    }

    @Test
    void everyStartIsAnEntry() {
        ProcessModel model =
                WrittenProcess.of("<startEvent id=\"S\" /><startEvent id=\"T\"><messageEventDefinition /></startEvent>"
                        + "<task id=\"A\" />" + way("S-A") + way("T-A"));
        FlowGraph graph = FlowGraphBuilder.build(model, Set.of());
        assertThat(graph.entries())
                .containsExactly(
                        graph.startOf(model.node("S").orElseThrow()),
                        graph.startOf(model.node("T").orElseThrow()));
    }

    @Test
    void aSubProcessIsEnteredAndLeft() {
        assertThat(edges("<subProcess id=\"P\"><startEvent id=\"S\" /><endEvent id=\"E\"><terminateEventDefinition />"
                        + "</endEvent><task id=\"A\" />" + way("S-A") + "</subProcess><endEvent id=\"F\" />"
                        + way("P-F")))
                .containsExactly(
                        "A COMPLETE A!",
                        "A! LEAVE P!",
                        "E TERMINATE P!",
                        "F LEAVE END",
                        "P ENTER S",
                        "P! FLOW F",
                        "S FLOW A");
    }

    @Test
    void multipleInstancesMayBeNoneOrMany() {
        assertThat(edges("<task id=\"A\"><multiInstanceLoopCharacteristics /></task>"))
                .containsExactly("A COMPLETE A!", "A SKIP A!", "A! LEAVE END", "A! SKIP A");
    }

    @Test
    void aBorderIsLeftFromTheBeginning() {
        assertThat(edges("<task id=\"A\" /><boundaryEvent id=\"B\" attachedToRef=\"A\"><timerEventDefinition />"
                        + "</boundaryEvent><boundaryEvent id=\"C\" attachedToRef=\"A\" cancelActivity=\"false\">"
                        + "<signalEventDefinition /></boundaryEvent>"))
                .containsExactly(
                        "A BOUNDARY B",
                        "A BOUNDARY aside C",
                        "A COMPLETE A!",
                        "A! LEAVE END",
                        "B LEAVE END",
                        "C LEAVE END");
    }

    @Test
    void aBorderOfASubProcessIsLeftFromAnywhereInIt() {
        assertThat(edges("<subProcess id=\"P\"><startEvent id=\"S\" /><subProcess id=\"Q\"><startEvent id=\"T\" />"
                        + "</subProcess>" + way("S-Q") + "</subProcess><boundaryEvent id=\"B\" attachedToRef=\"P\">"
                        + "<timerEventDefinition /></boundaryEvent>"))
                .contains(
                        "P BOUNDARY B",
                        "S INTERRUPT (-2)",
                        "Q INTERRUPT (-2)",
                        "Q! INTERRUPT (-2)",
                        "(-2) INTERRUPT B",
                        "T INTERRUPT (-1)",
                        "(-1) INTERRUPT (-2)");
    }

    @Test
    void anEventSubProcessBeginsFromAnywhereAround() {
        String around = "<startEvent id=\"S\" /><subProcess id=\"P\" triggeredByEvent=\"true\"><startEvent id=\"T\" "
                + "isInterrupting=\"%s\"><signalEventDefinition /></startEvent></subProcess>";
        assertThat(edges(around.formatted(true)))
                .contains("S INTERRUPT (-2)", "(-2) INTERRUPT T", "T LEAVE END")
                .doesNotContain("P ENTER T");
        assertThat(edges(around.formatted(false))).contains("(-2) INTERRUPT aside T", "T LEAVE GONE");
    }

    @Test
    void ofBranchesThoseThatLeadToNoStepRunAside() {
        String fork =
                "<%s id=\"G\" /><userTask id=\"A\" /><task id=\"B\" /><subProcess id=\"P\"><startEvent id=\"S\" />"
                        + "</subProcess>" + way("G-B") + way("G-P") + way("P-A");
        assertThat(edges(fork.formatted("parallelGateway"), "A")).contains("G FLOW aside B", "G FLOW P");
        assertThat(edges(fork.formatted("exclusiveGateway"), "A")).contains("G FLOW B", "G FLOW P");
        assertThat(edges(fork.formatted("task"), "A")).contains("G! FLOW aside B", "G! FLOW P");
        assertThat(edges(fork.formatted("parallelGateway"))).contains("G FLOW B", "G FLOW P");
    }

    private static String thrown(String inside, String around) {
        return "<subProcess id=\"P\"><endEvent id=\"E\">" + inside + "</endEvent>" + around + "</subProcess>";
    }

    private static String boundary(String id, String definition) {
        return "<boundaryEvent id=\"" + id + "\" attachedToRef=\"P\">" + definition + "</boundaryEvent>";
    }

    private static String eventSub(String id, String interrupting, String definition, String more) {
        return "<subProcess id=\"X" + id + "\" triggeredByEvent=\"true\"><startEvent id=\"" + id
                + "\" isInterrupting=\"" + interrupting + "\">" + definition + "</startEvent>" + more + "</subProcess>";
    }

    @Test
    void anErrorGoesToTheNearestThatCatchesIt() {
        String one = "<errorEventDefinition errorRef=\"e1\" />";
        String two = "<errorEventDefinition errorRef=\"e2\" />";
        String all = "<errorEventDefinition />";
        assertThat(edges(thrown(one, "") + boundary("B", two) + boundary("C", all)))
                .contains("E THROW C")
                .doesNotContain("E THROW B", "E LEAVE P!");
        assertThat(edges(thrown(one, eventSub("T", "true", one, "")) + boundary("B", one)))
                .contains("E THROW T")
                .doesNotContain("E THROW B");
        assertThat(edges(thrown(one, "") + boundary("B", two)))
                .contains("E LEAVE P!")
                .doesNotContain("E THROW B");
        assertThat(edges("<subProcess id=\"Q\">" + thrown(one, "")
                        + "</subProcess><boundaryEvent id=\"B\" attachedToRef=\"Q\">" + one + "</boundaryEvent>"))
                .contains("E THROW B");
    }

    @Test
    void anErrorIsNotCaughtByWhatWaitsForAnEscalation() {
        assertThat(edges(thrown("<errorEventDefinition errorRef=\"e1\" />", "")
                        + boundary("B", "<escalationEventDefinition escalationRef=\"s1\" />")
                        + boundary("C", "<escalationEventDefinition />")))
                .contains("E LEAVE P!")
                .doesNotContain("E THROW B", "E THROW C");
    }

    @Test
    void anInstanceMayBeTakenAwayWhenEnoughOthersAreCompleted() {
        assertThat(edges("<subProcess id=\"P\"><multiInstanceLoopCharacteristics /><userTask id=\"A\" /></subProcess>"))
                .contains("A INTERRUPT (-1)", "(-1) INTERRUPT P!");
    }

    @Test
    void whatInterruptedItsScopeIsInterruptedFromFurtherOutAlone() {
        String inner = eventSub("T", "%s", "<signalEventDefinition />", "<userTask id=\"A\" />");
        String content = "<subProcess id=\"P\">" + inner + "</subProcess>" + boundary("B", "<timerEventDefinition />")
                + eventSub("U", "true", "<signalEventDefinition />", "");
        assertThat(edges(content.formatted("true")))
                .contains("A INTERRUPT (-2)", "(-2) SHADOWED (-3)", "(-2) INTERRUPT (-4)", "(-3) INTERRUPT B")
                .doesNotContain("(-2) INTERRUPT (-3)");
        assertThat(edges(content.formatted("false")))
                .contains("A INTERRUPT (-2)", "(-2) INTERRUPT (-3)")
                .doesNotContain("(-2) SHADOWED (-3)", "(-2) INTERRUPT (-4)");
    }

    @Test
    void anErrorIsNotCaughtWhereItIsThrown() {
        String one = "<errorEventDefinition errorRef=\"e1\" />";
        String deep = "<subProcess id=\"D\"><endEvent id=\"E\">" + one + "</endEvent></subProcess>";
        assertThat(edges("<subProcess id=\"P\">" + eventSub("T", "true", one, deep) + "</subProcess>"
                        + boundary("B", one)))
                .contains("E THROW B")
                .doesNotContain("E THROW T");
        // An escalation is, from deeper within: so does the engine.
        String escalation = "<escalationEventDefinition escalationRef=\"s1\" />";
        String thrower = "<subProcess id=\"D\"><endEvent id=\"E\">" + escalation + "</endEvent></subProcess>";
        assertThat(edges("<subProcess id=\"P\">"
                        + eventSub(
                                "T", "true", escalation, thrower + "<endEvent id=\"F\">" + escalation + "</endEvent>")
                        + "</subProcess>" + boundary("B", escalation)))
                .contains("E THROW T", "F THROW B")
                .doesNotContain("E THROW B", "F THROW T");
    }

    @Test
    void anEscalationGoesOnUnlessItIsSurelyInterrupted() {
        String escalation = "<escalationEventDefinition escalationRef=\"s1\" />";
        assertThat(edges(thrown(escalation, "") + boundary("B", escalation)))
                .contains("E THROW B")
                .doesNotContain("E LEAVE P!");
        assertThat(edges(thrown(escalation, eventSub("T", "false", escalation, ""))))
                .contains("E THROW aside T", "E LEAVE P!");
        assertThat(edges(thrown(escalation, ""))).contains("E LEAVE P!");
    }

    @Test
    void aLinkGoesToItsOtherHalf() {
        assertThat(
                        edges(
                                "<intermediateThrowEvent id=\"A\"><linkEventDefinition name=\"L\" /></intermediateThrowEvent>"
                                        + "<intermediateCatchEvent id=\"B\"><linkEventDefinition name=\"L\" /></intermediateCatchEvent>"
                                        + "<intermediateCatchEvent id=\"C\"><linkEventDefinition name=\"M\" /></intermediateCatchEvent>"))
                .containsExactly("A THROW B", "B LEAVE END", "C LEAVE END");
    }

    @Test
    void compensationPassesThroughWhatUndoes() {
        assertThat(edges("<task id=\"A\" /><boundaryEvent id=\"B\" attachedToRef=\"A\"><compensateEventDefinition />"
                        + "</boundaryEvent><task id=\"H\" isForCompensation=\"true\" /><intermediateThrowEvent id=\"T\">"
                        + "<compensateEventDefinition /></intermediateThrowEvent>"))
                .containsExactly(
                        "(-1) THROW T!",
                        "(-2) THROW H",
                        "A COMPLETE A!",
                        "A! LEAVE END",
                        "H COMPLETE H!",
                        "H! THROW (-1)",
                        "T COMPLETE T!",
                        "T THROW (-2)",
                        "T! LEAVE END");
    }

    @Test
    void aCancelledTransactionIsUndoneAndLeftByItsBorder() {
        assertThat(edges(
                        "<transaction id=\"P\"><subProcess id=\"Q\"><endEvent id=\"E\"><cancelEventDefinition /></endEvent>"
                                + "</subProcess></transaction><boundaryEvent id=\"B\" attachedToRef=\"P\"><cancelEventDefinition />"
                                + "</boundaryEvent><boundaryEvent id=\"C\" attachedToRef=\"P\"><timerEventDefinition />"
                                + "</boundaryEvent>"))
                .contains("E COMPLETE E!", "E! THROW B")
                .doesNotContain("E! THROW C", "E THROW B", "E! LEAVE Q!");
    }

    @Test
    void reachesAndOriginsFollowEdgesBothWays() {
        ProcessModel model =
                WrittenProcess.of("<startEvent id=\"S\" /><task id=\"A\" /><task id=\"B\" />" + way("S-A"));
        FlowGraph graph = FlowGraphBuilder.build(model, Set.of());
        int start = graph.startOf(model.node("S").orElseThrow());
        int over = graph.completionOf(model.node("A").orElseThrow());
        int other = graph.startOf(model.node("B").orElseThrow());
        assertThat(graph.reach(Set.of(start), edge -> true).stream()).contains(start, over, FlowGraph.END);
        assertThat(graph.reach(Set.of(start), edge -> edge.kind() != FlowEdge.Kind.LEAVE)
                        .get(FlowGraph.END))
                .isFalse();
        assertThat(graph.origins(Set.of(over), edge -> true).stream())
                .contains(start, over)
                .doesNotContain(other);
        assertThat(graph.origins(Set.of(over), edge -> edge.kind() != FlowEdge.Kind.FLOW)
                        .get(start))
                .isFalse();
    }

    @Test
    void flowsToNowhereAreSeen() {
        ProcessModel model = WrittenProcess.of("<task id=\"A\" />" + way("A-Z") + way("Y-A") + way("A-A"));
        assertThat(model.flowsToNowhere()).extracting(Xml::id).containsExactly("AZ", "YA");
        assertThat(model.node("A").orElseThrow().outgoing()).hasSize(1);
    }
}
