package fr.cadreia;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.kernel.text.FrenchMessages;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Object[] FIGURES = {1, 2, 3, 4, 5, 6, 7, 8, 9};

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
        Set<String> onPages = keys("#\\{([a-z0-9][a-zA-Z0-9.-]*)[}(]", templates);

        assertThat(texts.stringPropertyNames())
                .isNotEmpty()
                .allMatch(key -> onPages.contains(key) || code.contains('"' + key + '"'));
    }

    @Test
    void everyTextReadsWithItsArgumentsAsItReadsWithout() {
        FrenchMessages messages = new FrenchMessages();

        assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
            String plain = messages.getMessage(key, null, Locale.FRENCH);
            String filled = messages.getMessage(key, FIGURES, Locale.FRENCH);

            assertThat(plain).as(key).isNotBlank().doesNotContain("''");
            assertThat(filled).as(key).isNotBlank().doesNotContain("''").doesNotContainPattern("\\{\\d");
            assertThat(apostrophes(filled)).as(key).isEqualTo(apostrophes(plain));
        });
    }

    @Test
    void everyPageGivesATextAsManyArgumentsAsItHasPlaces() {
        assertThat(uses(templates))
                .isNotEmpty()
                .allSatisfy(use -> assertThat(use.arguments())
                        .as(use.key())
                        .isGreaterThanOrEqualTo(places(texts.getProperty(use.key()))));
    }

    @Test
    void aNonBreakingSpaceStandsBeforeTallPunctuation() {
        assertThat(texts)
                .allSatisfy((key, text) ->
                        assertThat(text.toString()).as(key.toString()).doesNotContainPattern(" [:;?!»]"));
    }

    private static long apostrophes(String text) {
        return text.chars().filter(sign -> sign == '\'').count();
    }

    /** How many arguments the text needs. */
    private static int places(String text) {
        return PLACE.matcher(text)
                .results()
                .mapToInt(place -> Integer.parseInt(place.group(1)) + 1)
                .max()
                .orElse(0);
    }

    /** A page's use of a text. */
    private record Use(String key, int arguments) {}

    private static List<Use> uses(String source) {
        Matcher matcher = Pattern.compile("#\\{([a-z0-9][a-zA-Z0-9.-]*)([(}])").matcher(source);
        List<Use> uses = new ArrayList<>();
        while (matcher.find()) {
            uses.add(new Use(
                    matcher.group(1), matcher.group(2).equals("}") ? 0 : arguments(source.substring(matcher.end()))));
        }
        return uses;
    }

    /** @param list the arguments, one at least, and what comes after their closing bracket */
    private static int arguments(String list) {
        int depth = 0;
        int count = 1;
        boolean quoted = false;
        for (char sign : list.toCharArray()) {
            if (sign == '\'') {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(sign) >= 0) {
                depth++;
            } else if (!quoted && ")]}".indexOf(sign) >= 0 && depth-- == 0) {
                return count;
            } else if (!quoted && sign == ',' && depth == 0) {
                count++;
            }
        }
        throw new IllegalArgumentException("Arguments without an end: " + list);
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
