package fr.cadreia.guard.diagram.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell of a table may say. */
class FeelSubsetTest {

    private static final Set<String> NAMES = Set.of("riskLevel", "audience");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "riskLevel > 2 and not(riskLevel = 4)",
                "[1..4]",
                "some group in audience satisfies group = \"agents\"",
                "list contains (audience, \"agents\")",
                "\"un texte avec \\\" // title .. {}\"",
                "if riskLevel = null then 1 else cellInput"
            })
    void isAdmitted(String text) {
        assertThat(FeelSubset.refusal(text, NAMES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "for n in 1..riskLevel return n | une boucle sur un intervalle pourrait ne pas finir",
                "every n in [1..9] satisfies n > 0 | une boucle sur un intervalle pourrait ne pas finir",
                "riskLevel; 1 | «\u00a0;\u00a0» n’y est pas admis",
                "\"ouvert | un texte n’y est pas fermé",
                "4 // quatre | un commentaire y cache ce que la table fait",
                "title | «\u00a0title\u00a0» n’est ni une réponse que les tables lisent, ni une fonction admise",
                "group = 1 | «\u00a0group\u00a0» n’est ni une réponse que les tables lisent, ni une fonction admise",
                "riskLevel (1) | «\u00a0riskLevel\u00a0» n’est ni une réponse que les tables lisent, ni une fonction admise"
            })
    void isRefused(String text, String refusal) {
        assertThat(FeelSubset.refusal(text, NAMES)).hasValue(refusal);
    }

    @Test
    void aTextHasALongestLength() {
        assertThat(FeelSubset.refusal("1".repeat(4_000), NAMES)).isEmpty();
        assertThat(FeelSubset.refusal("1".repeat(4_001), NAMES)).hasValue("il compte plus de 4000 caractères");
    }
}
