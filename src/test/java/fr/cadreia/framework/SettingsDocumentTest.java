package fr.cadreia.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of the figures says what the code holds. */
class SettingsDocumentTest {

    @Test
    void everyFigureStandsInTheTableWithItsBounds() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("src/docs/settings.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Setting.values())
                        .map(SettingsDocumentTest::row)
                        .toList());
    }

    private static String row(Setting setting) {
        int shipped = FirstVersion.settings().get(setting);
        String unit = setting.isSwitch()
                ? "0 non, 1 oui"
                : setting.text(10).replaceFirst("^10\u00a0?", "").replace('\u00a0', ' ');
        return "| `%s` | %s | %s | %d | %d | %d | %s |"
                .formatted(
                        setting.property(),
                        setting.label().replace('\u00a0', ' '),
                        unit,
                        shipped,
                        setting.least(),
                        setting.most(),
                        setting.holds(0) && !setting.allows(0) ? "oui" : "");
    }
}
