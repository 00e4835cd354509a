package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;

/** What people read of a decision that no gateway reads: whose it is, and how it is to be read. */
class UnreadDecisionTest {

    @Test
    void aDecisionThatOnlyItsOwnConditionOpensIsNoDefaultFlow() {
        Edited diagram = Edited.of("mandatory-path");
        diagram.find("Flow_Generalize")
                .getElementsByTagNameNS("*", "conditionExpression")
                .item(0)
                .setTextContent("${gateOpen}");
        assertThat(Sentences.of(diagram, "decided-outcome"))
                .containsExactly(
                        "Un dossier peut arriver ici quelle que soit l’issue de «\u00a0Décision du comité\u00a0». Après «\u00a0Décision du "
                                + "comité\u00a0», ne menez ici qu’un flux de passerelle exclusive dont la condition est "
                                + "${outcome == 'generalize'}, et qui n’est pas le flux par défaut.");
    }

    @Test
    void aDecisionThatTheOtherFlowsLeaveOverMayBeADefaultFlow() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path").set("Flow_QualifyToExcluded", "targetRef", "Task_Review"),
                        "decided-outcome"))
                .containsExactly(
                        "Un dossier peut arriver ici quelle que soit l’issue de «\u00a0Proposition\u00a0». Après «\u00a0Proposition\u00a0», ne menez "
                                + "ici qu’un flux de passerelle exclusive dont la condition est ${!excluded}, ou le flux par défaut quand les "
                                + "autres flux prennent les autres issues.");
    }
}
