package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YamlRecordsTest {

    /** Of every kind that a file may hold. */
    record Whole(
            String name, boolean flag, Integer count, Set<String> words, List<Part> parts, Map<String, Integer> most) {}

    record Part(String name) {}

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

        Whole whole = YamlRecords.of(tree, Whole.class);

        assertThat(whole).isEqualTo(new Whole("n", true, 3, Set.of("a", "b"), List.of(new Part("p")), Map.of("m", 24)));
        assertThat(whole.words()).containsExactly("b", "a");
    }

    @Test
    void whatIsAbsentIsNull() {
        assertThat(YamlRecords.of(Map.of(), Whole.class)).isEqualTo(new Whole(null, false, null, null, null, null));
    }

    @Test
    void whatIsUnknownOrOfAnotherKindIsRefused() {
        refuses(Map.of("nam", "n"), "[nam]");
        refuses(Map.of("name", 1), "java.lang.String");
        refuses(Map.of("flag", "yes"), "boolean");
        refuses(Map.of("count", "3"), "java.lang.Integer");
        refuses(Map.of("words", "a"), "Set");
        refuses(Map.of("parts", List.of("p")), "map");
        refuses(Map.of("parts", List.of(Map.of("other", "p"))), "[other]");
        refuses(Map.of("most", List.of()), "map");
        refuses("text", "map");
    }

    private static void refuses(Object tree, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YamlRecords.of(tree, Whole.class))
                .withMessageContaining(why);
    }
}
