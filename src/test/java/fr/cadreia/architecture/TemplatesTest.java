package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates say to the language of their expressions what they mean. */
class TemplatesTest {

    /** A bare name in brackets is the key itself, whatever variable has that name: {@code get} reads the variable. */
    private static final Pattern BARE_KEY = Pattern.compile("\\$\\{[^}\"]*\\w\\[[A-Za-z]\\w*]");

    @Test
    void noMapIsReadByABareName() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                BARE_KEY.matcher(Files.readString(file)).results().forEach(key -> found.add(file + ": " + key.group()));
            }
        }

        assertThat(found).isEmpty();
        assertThat(List.of("${entered[field]}", "${a ? entered[field] : ''}"))
                .allMatch(text -> BARE_KEY.matcher(text).find());
        assertThat(List.of(
                        "${entered['field']}",
                        "${entered.get(field)}",
                        "${rows[0]}",
                        "${steps.![element]}",
                        "[[${a}]]"))
                .noneMatch(text -> BARE_KEY.matcher(text).find());
    }
}
