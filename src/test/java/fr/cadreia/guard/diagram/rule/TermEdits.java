package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.Edited;
import java.util.function.Consumer;
import org.junit.jupiter.params.provider.Arguments;
import org.w3c.dom.Element;

/** Diagrams whose waits and services are edited, each with its name and what the guard says of it. */
final class TermEdits {

    static final String TASK = "<bpmn:userTask id=\"Task_New\" camunda:candidateGroups=\"ai-experts\" "
            + "camunda:formRef=\"legal\" camunda:formRefBinding=\"latest\" />";
    static final String END = "<bpmn:endEvent id=\"End_New\" />";

    static Arguments path(String name, String says, Consumer<Edited> edit) {
        return made(name, "mandatory-path", says, edit);
    }

    static Arguments made(String name, String process, String says, Consumer<Edited> edit) {
        Edited diagram = Edited.of(process);
        edit.accept(diagram);
        return arguments(name, diagram, says);
    }

    /** Gives a timer another moment. */
    static Consumer<Edited> dated(String definition, String kind, String value) {
        return d -> {
            Element timer = d.find(definition);
            timer.setTextContent("");
            timer.appendChild(d.element(kind, value));
        };
    }

    static Consumer<Edited> service(String flow, String delegate) {
        return d -> d.between(
                flow,
                "Service_New",
                "<bpmn:serviceTask id=\"Service_New\" camunda:delegateExpression=\"${" + delegate + "}\" />");
    }

    static Consumer<Edited> aside(String cycle, String what) {
        return d -> d.add("<bpmn:subProcess id=\"Sub\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S\" "
                + "isInterrupting=\"false\"><bpmn:timerEventDefinition><bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">"
                + cycle + "</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>" + what
                + "<bpmn:endEvent id=\"E\" /><bpmn:sequenceFlow id=\"F1\" sourceRef=\"S\" targetRef=\"N\" />"
                + "<bpmn:sequenceFlow id=\"F2\" sourceRef=\"N\" targetRef=\"E\" /></bpmn:subProcess>");
    }

    static Consumer<Edited> lasting(String host, String duration, String target) {
        return d -> {
            d.boundary(host, "timer", true, target);
            d.find("Boundary_New")
                    .getElementsByTagNameNS("*", "timeDuration")
                    .item(0)
                    .setTextContent(duration);
        };
    }

    static Consumer<Edited> listening(String id, String event) {
        return d -> d.extend(
                id, "<camunda:executionListener delegateExpression=\"${recordLapse}\" event=\"" + event + "\" />");
    }

    /** That the guard refuses the diagram for the framework's terms, in these words, and says what to do. */
    static void refuses(Edited diagram, String says) {
        assertThat(diagram.problems())
                .filteredOn(problem -> problem.code().equals("framework-term"))
                .anySatisfy(problem -> {
                    assertThat(problem.message()).contains(says).endsWith(".");
                    assertThat(problem.remedy()).isNotBlank().endsWith(".");
                    assertThat(problem.place()).isNotBlank();
                });
    }

    private TermEdits() {}
}
