package fr.cadreia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Help quotes the words of the screen: each stands somewhere else than in the help itself. */
class HelpWordsTest {

    private static final Pattern QUOTED = Pattern.compile("«\u00a0([^»]+)\u00a0»");
    private static final Path MESSAGES = Path.of("src/main/resources/messages.properties");

    @Test
    void everyQuotedWordIsOnAScreen() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES)) {
            texts.load(reader);
        }
        Set<String> quoted = new TreeSet<>();
        StringBuilder screens = new StringBuilder();
        texts.forEach((key, text) -> {
            if (key.toString().startsWith("guide.")) {
                Matcher found = QUOTED.matcher(text.toString());
                while (found.find()) {
                    quoted.add(found.group(1));
                }
            } else {
                screens.append(text).append('\n');
            }
        });
        for (Path file : files()) {
            screens.append(Files.readString(file)).append('\n');
        }
        String words = plain(screens.toString());

        assertThat(quoted)
                .hasSizeGreaterThan(15)
                .allSatisfy(word ->
                        assertThat(words).containsPattern("(?m)(^|[\">])" + Pattern.quote(plain(word)) + "($|[\"<])"));
    }

    /** Tasks, filters and buttons of the Tasklist. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> diagrams = Files.list(Path.of("processes"))) {
            return Stream.concat(
                            diagrams.filter(file -> file.toString().endsWith(".bpmn")),
                            Stream.of(
                                    Path.of(
                                            "src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/locales/fr.json"),
                                    Path.of("src/main/java/fr/cadreia/people/process/TasklistFilters.java")))
                    .toList();
        }
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ')
                .replace('’', '\'')
                .replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("''", "'");
    }
}
