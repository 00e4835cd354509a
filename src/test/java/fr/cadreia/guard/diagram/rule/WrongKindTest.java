package fr.cadreia.guard.diagram.rule;

import static fr.cadreia.guard.diagram.rule.TermEdits.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What people read of a variable that does not hold what is read there: what it takes instead. */
class WrongKindTest {

    private static void needs(String what, Edited diagram, String variable) {
        assertThat(Sentences.of(diagram, "liveness"))
                .contains("«\u00a0" + variable
                        + "\u00a0» ne contient pas ce qui est attendu ici\u00a0: le dossier resterait bloqué. Il faut "
                        + what
                        + ".");
    }

    private static Edited path(Consumer<Edited> edit) {
        Edited diagram = Edited.of("mandatory-path");
        edit.accept(diagram);
        return diagram;
    }

    private static Edited choice(String condition) {
        return path(d -> d.between(
                        "Flow_GateOpen",
                        "Choice",
                        "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_New_Choice_Gateway_ProtocolMerge\" />")
                .flow("Flow_Back", "Choice", "Gateway_ProposalMerge", condition));
    }

    private static Element loop(Edited diagram, String task) {
        return (Element) diagram.find(task)
                .getElementsByTagNameNS(Xml.BPMN, "multiInstanceLoopCharacteristics")
                .item(0);
    }

    @Test
    void aConditionNeedsABoxOrAComparison() {
        needs(
                "une case à cocher, ou une comparaison (${variable == 'valeur'})",
                choice("${admissibility}"),
                "admissibility");
    }

    @Test
    void whatIsMoreThanAnotherNeedsANumber() {
        needs("un nombre", choice("${admissibility &gt; 5}"), "admissibility");
    }

    @Test
    void aDayNeedsADate() {
        needs(
                "une date que l’application écrit, ou un champ de date obligatoire",
                path(d -> d.set("Task_Review", "camunda:dueDate", "${excluded}")),
                "excluded");
    }

    @Test
    void aDurationIsWrittenOut() {
        needs(
                "écrire la durée elle-même (P10D)",
                path(d -> d.find("ReminderDefinition_Review")
                        .getElementsByTagNameNS("*", "timeDuration")
                        .item(0)
                        .setTextContent("${excluded}")),
                "excluded");
    }

    @Test
    void aRepetitionNeedsAWholeNumber() {
        needs(
                "un nombre, ou un champ de nombre entier obligatoire de 0 à 999",
                path(d -> d.between("Flow_GateOpen", "Task_New", TASK)
                        .add(
                                "Task_New",
                                "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality "
                                        + "xsi:type=\"bpmn:tFormalExpression\">${excluded}</bpmn:loopCardinality>"
                                        + "</bpmn:multiInstanceLoopCharacteristics>")),
                "excluded");
    }

    @Test
    void theVoteNeedsItsVoters() {
        Edited diagram = Edited.of("deliberation");
        loop(diagram, "Task_Vote").setAttributeNS(Xml.CAMUNDA, "camunda:collection", "${quorate}");
        needs("la liste des votants (${voters})", diagram, "quorate");
    }
}
