package fr.cadreia.framework;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.framework.FrameworkSettings.Deadlines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of the figures and of the deadlines say what the code holds. */
class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("src/docs/settings.md");

    private static final String DEADLINES = "# The deadlines of tasks";

    @Test
    void everyFigureStandsInTheTableWithItsBounds() throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT);
        assertThat(rows(lines.subList(0, lines.indexOf(DEADLINES))))
                .containsExactlyElementsOf(Arrays.stream(Setting.values())
                        .map(SettingsDocumentTest::row)
                        .toList());
    }

    @Test
    void everyDeadlineStandsInItsTableAsItIsShipped() throws IOException {
        Deadlines deadlines = FirstVersion.configuration().deadlines();
        List<String> shipped = new ArrayList<>(List.of(
                "reminder-before " + deadlines.reminderBefore(),
                "escalation-after " + deadlines.escalationAfter(),
                "default-due " + deadlines.defaultDue(),
                "light-review " + deadlines.lightReview()));
        deadlines.due().forEach((form, time) -> shipped.add("due." + form + " " + time));

        List<String> lines = Files.readAllLines(DOCUMENT);
        assertThat(rows(lines.subList(lines.indexOf(DEADLINES), lines.size())))
                .extracting(row -> row.replaceAll("^\\| `(.*)` \\| .* \\| (P\\w+) \\|$", "$1 $2"))
                .containsExactlyInAnyOrderElementsOf(shipped);
    }

    private static List<String> rows(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("| `")).toList();
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
