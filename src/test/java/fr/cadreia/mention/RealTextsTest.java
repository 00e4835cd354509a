package fr.cadreia.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.mention.Mentions.MentionFinder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Thousands of texts that name nobody, written for other purposes: none of them asks. */
class RealTextsTest {

    private static final Path RECORDS = Path.of(
            Objects.requireNonNullElse(System.getenv("REGISTER_SCHEMAS"), "../shared/data/schemas"),
            "..",
            "atrs_records.json");

    private final MentionFinder finder = Directory.finder("valmont.example");

    private List<String> askedOf(List<String> texts) {
        return texts.stream()
                .flatMap(text -> finder.in(text).stream())
                .map(Mention::words)
                .toList();
    }

    @Test
    void theApplicationsOwnWordsNameNobody() throws IOException {
        Properties messages = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(file);
        }
        List<String> texts = messages.values().stream().map(Object::toString).toList();

        assertThat(texts).hasSizeGreaterThan(1_000);
        assertThat(askedOf(texts)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases", "answers", "committee", "others"})
    void theTextsOfTheDemonstrationNameNobody(String file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Reader yaml = Files.newBufferedReader(Path.of("src/main/resources/demonstration", file + ".yaml"))) {
            collect(new ObjectMapper().valueToTree(new Yaml().load(yaml)), texts);
        }

        assertThat(texts).isNotEmpty();
        assertThat(askedOf(texts)).isEmpty();
    }

    /** 136 records of another country's register. */
    @Test
    void recordsThatNobodyHereWroteNameNobody() throws IOException {
        assumeTrue(Files.exists(RECORDS), "The records are not at " + RECORDS + ": they were not tried.");
        List<String> texts = new ArrayList<>();
        collect(new ObjectMapper().readTree(RECORDS.toFile()), texts);

        assertThat(texts).hasSizeGreaterThan(500);
        assertThat(askedOf(texts)).isEmpty();
    }

    private static void collect(JsonNode node, List<String> texts) {
        Stream.Builder<JsonNode> children = Stream.builder();
        node.forEach(children::add);
        children.build().forEach(child -> collect(child, texts));
        if (node.isTextual()) {
            texts.add(node.asText());
        }
    }
}
