package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;

class GatewayChoicesTest {

    @Test
    void anOutcomeWithoutAFlowIsNamed() {
        assertThat(Sentences.of(Edited.of("mandatory-path").remove("Flow_StopDecided"), "no-dead-end"))
                .containsExactly(
                        "Aucun flux n’est prévu quand «\u00a0outcome\u00a0» vaut «\u00a0stop\u00a0»\u00a0: le dossier y resterait bloqué. "
                                + "Ajoutez le flux qui manque, ou un flux par défaut.");
    }
}
