package fr.cadreia.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.TestClock;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
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

class HeldMentionsTest {

    private static final String TITLE = "title";
    private static final Path RECORDS = Path.of(
            Objects.requireNonNullElse(System.getenv("REGISTER_SCHEMAS"), "../shared/data/schemas"),
            "..",
            "atrs_records.json");

    private final MentionFinder finder = Directory.finder("valmont.example");

    private static Mention name(String words) {
        return new Mention(Mention.Kind.NAME, words, "name:" + words, 0);
    }

    @OnEachVendor
    void whatWasDismissedIsFoundAlsoWhenItWasSaidTwice(TestDatabase database) {
        DismissedMentions dismissed = new DismissedMentions(database.runtime(), TestClock.machine());
        dismissed.add("name:bovary", "Mme Bovary", "agent");
        dismissed.add("name:bovary", "Mme Bovary", "agent2");

        assertThat(dismissed.among(List.of("name:bovary", "name:durand"))).containsExactly("name:bovary");
    }

    @OnEachVendor
    void aTextIsHeldUntilEachOfItsQuestionsIsAnsweredOrItIsReworded(TestDatabase database) {
        HeldMentions held = new HeldMentions(database.runtime());
        held.add("IA-1", TITLE, "A et B", List.of(name("A"), name("B")));
        held.add("IA-2", TITLE, "A", List.of(name("A")));
        held.add("IA-3", TITLE, "C", List.of(name("C")));
        assertThat(held.mark("name:C", false, true)).isTrue();
        assertThat(held.mark("name:C", false, true)).as("somebody has said so").isFalse();
        assertThat(held.countWaiting()).as("A once, B and C").isEqualTo(3);

        assertThat(held.remove("name:A")).containsExactlyInAnyOrder("IA-1", "IA-2");
        assertThat(held.rewording("IA-1", TITLE)).as("B is open").contains("");
        assertThat(held.rewording("IA-2", TITLE)).isEmpty();
        assertThat(held.rewording("IA-3", TITLE)).as("a person here").contains("");

        HeldMention person = question(held, "name:C").first();
        assertThat(held.reword(person, "Autre nom")).containsExactly("IA-3");
        assertThat(held.reword(person, "Encore un nom")).as("it has one").isEmpty();
        assertThat(held.rewordingsByReference(TITLE)).containsEntry("IA-1", "").containsEntry("IA-3", "Autre nom");
        assertThat(held.waiting(0, 10))
                .extracting(question -> question.first().reference())
                .containsExactly("IA-1");
        assertThat(held.find(question(held, "name:B").first().id())
                        .orElseThrow()
                        .text())
                .isEqualTo("A et B");
    }

    @OnEachVendor
    void whatStandsManyTimesIsAskedOnceAndAnsweredForAll(TestDatabase database) {
        HeldMentions held = new HeldMentions(database.runtime());
        for (int use = 1; use <= 430; use++) {
            held.add("IA-" + use, "contactMailbox", "A", List.of(name("A")));
        }
        held.add("IA-431", "need", "A s’en sert", List.of(name("A")));

        assertThat(held.countWaiting()).isOne();
        assertThat(question(held, "name:A").texts()).isEqualTo(431);

        held.mark("name:A", false, true);
        assertThat(held.waiting(0, 10))
                .as("of a person: one rewording for the same text in the same place")
                .extracting(HeldMentions.Question::texts)
                .containsExactly(430, 1);
        assertThat(held.reword(held.waiting(0, 10).get(0).first(), "Le service"))
                .hasSize(430)
                .doesNotContain("IA-431");
        assertThat(held.rewording("IA-430", "contactMailbox")).contains("Le service");
        assertThat(held.countWaiting()).isOne();

        held.withdraw("IA-431");
        assertThat(held.countWaiting()).isZero();
    }

    private static HeldMentions.Question question(HeldMentions held, String key) {
        return held.waiting(0, 10).stream()
                .filter(question -> question.first().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    // Thousands of texts that name nobody, written for other purposes: none of them asks.

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
