package fr.cadreia.committee.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsiderantsTest {

    @Test
    void eachSentenceIsOne() {
        assertThat(Considerants.of("Les cas graves sont visités plus tôt. L’écart entre quartiers subsiste : on signale"
                        + " moins. Il est de 11 %. À suivre"))
                .containsExactly(
                        "Considérant que les cas graves sont visités plus tôt",
                        "Considérant que l’écart entre quartiers subsiste : on signale moins",
                        "Considérant qu’il est de 11 %",
                        "Considérant ce qui suit\u00a0: À suivre");
    }

    @Test
    void anAbbreviationEndsNone() {
        assertThat(Considerants.of("La charte de M. Durand et l’art. 5 sont suivis.\nUn agent relit."))
                .containsExactly(
                        "Considérant que la charte de M. Durand et l’art. 5 sont suivis",
                        "Considérant qu’un agent relit");
        assertThat(Considerants.of(
                        "Selon l’art. L. 5211-49-1, la solution (Albert) DINUM de la Cie. Générale est libre."))
                .hasSize(1);
    }
}
