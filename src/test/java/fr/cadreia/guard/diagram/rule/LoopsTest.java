package fr.cadreia.guard.diagram.rule;

import static fr.cadreia.guard.diagram.flow.WrittenProcess.way;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.flow.FlowGraphBuilder;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.WrittenProcess;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In which loops a case would turn without anybody's doing. */
class LoopsTest {

    private static final String ALL =
            "<startEvent id=\"S\" /><task id=\"A\" /><exclusiveGateway id=\"X\" /><task id=\"B\" /><endEvent id=\"Z\" />";

    private static Optional<String> loop(String content) {
        return Loops.withoutWaiting(FlowGraphBuilder.build(WrittenProcess.of(content), Set.of()))
                .map(FlowNode::id);
    }

    @Test
    void aWayToTheEndIsNone() {
        assertThat(loop(ALL + way("S-A-X-B-Z") + way("X-Z"))).isEmpty();
    }

    @Test
    void aWayBackOverElementsThatGoOnByThemselvesIsOne() {
        assertThat(loop(ALL + way("S-A-X-B-A") + way("X-Z"))).hasValue("A");
        assertThat(loop(ALL + way("S-A-X-X") + way("X-B-Z"))).hasValue("X");
    }

    @Test
    void whatALoopLeadsToIsNotInIt() {
        assertThat(loop("<task id=\"C\" /><endEvent id=\"Y\" />" + ALL + way("S-A-X-B-A") + way("X-C-Y")))
                .hasValue("A");
    }

    @Test
    void aLoopInWhichSomebodyActsIsNone() {
        String turn = way("S-A-X-B-A") + way("X-Z");
        assertThat(loop(ALL.replace("task id=\"B\"", "userTask id=\"B\"") + turn))
                .isEmpty();
        assertThat(loop(ALL.replace("task id=\"B\"", "callActivity id=\"B\"") + turn))
                .isEmpty();
    }

    @Test
    void aLoopThroughASubProcessIsOne() {
        String within = "<subProcess id=\"P\"><startEvent id=\"T\" /><%s id=\"C\" />" + way("T-C") + "</subProcess>"
                + way("S-A-X-P-A") + way("X-Z");
        assertThat(loop(ALL + within.formatted("task"))).hasValue("A");
        assertThat(loop(ALL + within.formatted("userTask"))).isEmpty();
    }

    @Test
    void aLoopOverALinkIsOne() {
        String link = "<intermediateThrowEvent id=\"T\"><linkEventDefinition name=\"L\" /></intermediateThrowEvent>"
                + "<intermediateCatchEvent id=\"C\"><linkEventDefinition name=\"L\" /></intermediateCatchEvent>";
        assertThat(loop(ALL + link + way("S-A-X-T") + way("C-A") + way("X-Z"))).hasValue("A");
    }

    @Test
    void aLoopThatBeginsOnABorderIsNone() {
        String term = "<boundaryEvent id=\"E\" attachedToRef=\"A\"><timerEventDefinition /></boundaryEvent>";
        assertThat(loop(ALL + term + way("S-A-Z") + way("E-B-A"))).isEmpty();
    }
}
