package fr.cadreia.guard.diagram.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.requirement.TableInput;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

    // The values of an answer by which a table is tried.

    private static List<Object> numbers(int from, int to, String... named) {
        return InputValues.of(new TableInput(null, null, from, to, false), List.of(named));
    }

    @Test
    void ofWordsAllAreTried() {
        assertThat(InputValues.of(new TableInput(List.of("no", "yes"), null, null, null, false), List.of()))
                .containsExactly("no", "yes");
    }

    @Test
    void whatMayBeMissingIsTriedWithout() {
        assertThat(InputValues.of(new TableInput(List.of("no", "yes"), null, null, null, true), List.of()))
                .containsExactly("no", "yes", null);
    }

    @Test
    void ofSeveralChoicesEverySelectionButNoneIsTried() {
        assertThat(InputValues.of(new TableInput(null, List.of("a", "b", "c"), null, null, false), List.of()))
                .containsExactly(
                        List.of("a"),
                        List.of("b"),
                        List.of("a", "b"),
                        List.of("c"),
                        List.of("a", "c"),
                        List.of("b", "c"),
                        List.of("a", "b", "c"));
    }

    @Test
    void ofFewNumbersAllAreTried() {
        assertThat(numbers(10, 21))
                .containsExactlyElementsOf(IntStream.rangeClosed(10, 21)
                        .<Object>mapToObj(number -> number)
                        .toList());
    }

    @Test
    void ofManyNumbersTheEndsAreTried() {
        assertThat(numbers(10, 22)).containsExactly(10, 22);
    }

    @Test
    void ofManyNumbersThoseAtAndBesideEachThatTheTableNamesAreTried() {
        assertThat(numbers(0, 1_000, "> 100", "[500..700]", "< 100.5"))
                .containsExactly(0, 99, 100, 101, 499, 500, 501, 699, 700, 701, 1_000);
    }

    @Test
    void numbersOutsideAreNotTried() {
        assertThat(numbers(10, 100, "1", "10", "101", "100", "5000000000")).containsExactly(10, 11, 99, 100);
    }

    @Test
    void figuresInAWordAreNoNumbers() {
        assertThat(numbers(0, 1_000, "rule7", "a.50", "x_40")).containsExactly(0, 1_000);
    }
}
