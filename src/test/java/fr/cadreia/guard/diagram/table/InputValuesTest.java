package fr.cadreia.guard.diagram.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.requirement.TableInput;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The values of an answer by which a table is tried. */
class InputValuesTest {

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
