package fr.cadreia.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.engine.FormRefusedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualificationTest {

    @Test
    void theFirstRuleThatFiresCounts() {
        Qualification qualification =
                new Qualification((table, inputs) -> List.of(Map.of("months", 6), Map.of("months", 12)), null);
        assertThat(qualification.reassessmentMonths(4)).isEqualTo(6);
    }

    @Test
    void aTableThatSaysNothingIsNamed() {
        Qualification qualification = new Qualification((table, inputs) -> List.of(), null);
        assertThatThrownBy(() -> qualification.reassessmentMonths(4))
                .isInstanceOf(FormRefusedException.class)
                .hasMessageContaining("« reassessmentInterval » n'a pas de règle pour ce dossier")
                .hasMessageContaining("demandez à un administrateur");
    }
}
