package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.people.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FallenProxiesTest {

    private final People people = PlayedCase.of(4).records().people();

    @Test
    void eachIsSaidWithWhy() {
        assertThat(FallenProxies.words(Map.of("t3", "t1", "t2", "t0"), List.of("t1"), people::name))
                .isEqualTo("Membre t2 à Membre t0 (sans objet\u00a0: Membre t0 se déporte)\u00a0; "
                        + "Membre t3 à Membre t1 (sans objet\u00a0: Membre t1 a quitté le comité)");
    }

    @Test
    void withoutAnyNothingIsSaid() {
        assertThat(FallenProxies.words(Map.of(), List.of("t1"), people::name)).isEmpty();
    }
}
