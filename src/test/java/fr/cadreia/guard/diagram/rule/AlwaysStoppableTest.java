package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;

class AlwaysStoppableTest {

    private static final String OUT_OF_REACH =
            "Un dossier arrivé ici ne peut plus être arrêté. Gardez l’arrêt à portée de tout élément\u00a0: le sous-processus "
                    + "d’événement «\u00a0Arrêt\u00a0» et la demande d’arrêt valent pour tout le processus.";

    @Test
    void aCaseThatCannotComeToTheStopIsSaidToBeOutOfItsReach() {
        assertThat(Sentences.of(Edited.of("mandatory-path").remove("SubProcess_Stop"), "no-dead-end"))
                .contains(OUT_OF_REACH);
    }

    @Test
    void aRequestThatInterruptsNothingStopsNoCase() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path").set("Start_StopRequested", "isInterrupting", "false"),
                        "no-dead-end"))
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith("L’arrêt ne peut pas être demandé à tout moment"));
    }

    @Test
    void somebodyMayHaveATaskBeforeTheStop() {
        assertThat(Edited.of("mandatory-path")
                        .between("Flow_StopToTask", "Task_New", TermEdits.TASK)
                        .problems())
                .isEmpty();
    }
}
