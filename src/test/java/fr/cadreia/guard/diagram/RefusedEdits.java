package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Edits of a shipped diagram, given by {@code edits()} of each test, that the guard refuses by a rule. */
abstract class RefusedEdits {

    static Arguments path(String name, String code, Consumer<Edited> edit) {
        return arguments(name, "mandatory-path", code, edit);
    }

    static Arguments deliberation(String name, String code, Consumer<Edited> edit) {
        return arguments(name, "deliberation", code, edit);
    }

    static Element inside(Edited diagram, String id, String child) {
        return (Element)
                diagram.find(id).getElementsByTagNameNS(Xml.BPMN, child).item(0);
    }

    static void condition(Edited diagram, String flow, String condition) {
        inside(diagram, flow, "conditionExpression").setTextContent(condition);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("edits")
    void isRefused(String name, String process, String code, Consumer<Edited> edit) {
        Edited diagram = Edited.of(process);
        edit.accept(diagram);
        assertThat(diagram.problems()).extracting(Problem::code).contains(code);
    }
}
