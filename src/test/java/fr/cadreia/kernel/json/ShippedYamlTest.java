package fr.cadreia.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShippedYamlTest {

    /** Of every kind that a file may hold. */
    record Whole(
            String name, boolean flag, Integer count, Set<String> words, List<Part> parts, Map<String, Integer> most) {}

    record Part(String name) {}

    enum Kind {
        PLAIN,
        FULL
    }

    /** In the words of a file: a constant, a record that one text stands for, and what may be anything. */
    record Worded(Kind kind, List<Place> places, Object other) {}

    record Place(String before, String after) {

        Place(String text) {
            this(text.substring(0, 1), text.substring(2));
        }
    }

    @Test
    void aRecordIsMadeOfWhatAFileSays() {
        Map<String, Object> tree = Map.of(
                "name",
                "n",
                "flag",
                true,
                "count",
                3,
                "words",
                List.of("b", "a", "b"),
                "parts",
                List.of(Map.of("name", "p")),
                "most",
                Map.of("m", 24));

        Whole whole = ShippedYaml.record(tree, Whole.class);

        assertThat(whole).isEqualTo(new Whole("n", true, 3, Set.of("a", "b"), List.of(new Part("p")), Map.of("m", 24)));
        assertThat(whole.words()).containsExactly("b", "a");
    }

    @Test
    void whatIsAbsentIsNull() {
        assertThat(ShippedYaml.record(Map.of(), Whole.class)).isEqualTo(new Whole(null, false, null, null, null, null));
    }

    @Test
    void aConstantAndARecordMayStandAsOneText() {
        assertThat(ShippedYaml.record(
                        read("{kind: full, places: [a-b, {before: c, after: d}], other: [1]}"), Worded.class))
                .isEqualTo(new Worded(Kind.FULL, List.of(new Place("a", "b"), new Place("c", "d")), List.of(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShippedYaml.record(Map.of("kind", "half"), Worded.class))
                .withMessageContaining("Kind knows no half");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> read("{name: a, name: b}")).hasMessageContaining("duplicate key name");
    }

    private static Object read(String yaml) {
        return ShippedYaml.tree(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsUnknownOrOfAnotherKindIsRefused() {
        refuses(Map.of("nam", "n"), "[nam]");
        refuses(Map.of("name", 1), "java.lang.String");
        refuses(Map.of("flag", "yes"), "boolean");
        refuses(Map.of("count", "3"), "java.lang.Integer");
        refuses(Map.of("words", "a"), "Set");
        refuses(Map.of("parts", List.of(1)), "map");
        refuses(Map.of("parts", List.of(Map.of("other", "p"))), "[other]");
        refuses(Map.of("most", List.of()), "map");
        refuses("text", "Whole cannot be made of «\u00a0text\u00a0»");
    }

    private static void refuses(Object tree, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShippedYaml.record(tree, Whole.class))
                .withMessageContaining(why);
    }
}
