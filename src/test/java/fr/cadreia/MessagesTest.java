package fr.cadreia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages' texts: each key that is used exists, and each that exists is used. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private final Properties texts = texts();
    private final String templates = concatenate(RESOURCES.resolve("templates"), ".html");
    private final String code = concatenate(Path.of("src/main/java"), ".java");

    @Test
    void everyKeyThatAPageUsesHasAText() {
        assertThat(keys("#\\{([a-z0-9][a-zA-Z0-9.-]*)", templates))
                .isNotEmpty()
                .isSubsetOf(texts.stringPropertyNames());
    }

    @Test
    void everyKeyThatTheCodeUsesHasAText() {
        String areas = texts.stringPropertyNames().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .collect(Collectors.joining("|"));

        assertThat(keys("\"((?:" + areas + ")\\.[a-z0-9.-]+)\"", code)).isSubsetOf(texts.stringPropertyNames());
    }

    @Test
    void everyTextIsUsed() {
        assertThat(texts.stringPropertyNames())
                .allMatch(key -> templates.matches("(?s).*#\\{" + Pattern.quote(key) + "[}(].*")
                        || code.contains('"' + key + '"'));
    }

    @Test
    void aTextWithPlacesDoublesItsApostrophes() {
        assertThat(texts).allSatisfy((key, text) -> {
            if (text.toString().matches(".*\\{\\d.*")) {
                assertThat(text.toString().replace("''", "")).as(key.toString()).doesNotContain("'");
            }
        });
    }

    @Test
    void aNonBreakingSpaceStandsBeforeTallPunctuation() {
        assertThat(texts)
                .allSatisfy((key, text) ->
                        assertThat(text.toString()).as(key.toString()).doesNotContainPattern(" [:;?!»]"));
    }

    private static Set<String> keys(String pattern, String source) {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(source);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        return keys;
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(RESOURCES.resolve("messages.properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }

    private static String concatenate(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
