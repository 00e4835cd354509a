package fr.cadreia.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.architecture.Recompiled;
import fr.cadreia.kernel.form.FormCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A fifth level of risk is a constant with its figures: nothing gives it the figures of the fourth, and no list forgets it unseen. */
class FifthRiskLevelTest {

    /** It is evaluated again as the fourth is, and tried as the third. */
    private static Recompiled withAFifth() {
        return Recompiled.with(
                RiskLevel.class,
                source -> source.replaceFirst(
                        "OBSERVATION_MONTHS_RISK_3\\);\\s*\\n\\s*private",
                        "OBSERVATION_MONTHS_RISK_3),\n"
                                + "    LEVEL_5(Setting.REASSESSMENT_RISK_4, Setting.TRIAL_MONTHS_RISK_3,"
                                + " Setting.PROPOSED_MONTHS_RISK_3, Setting.OBSERVATION_MONTHS);\n\n    private"));
    }

    @Test
    void theCompilerAsksForNothingElse() {
        assertThat(withAFifth().asked()).isEmpty();
    }

    @Test
    void aLevelWithoutItsFiguresIsNone() {
        Recompiled bare = Recompiled.with(
                RiskLevel.class,
                source -> source.replaceFirst(
                        "OBSERVATION_MONTHS_RISK_3\\);\\s*\\n\\s*private",
                        "OBSERVATION_MONTHS_RISK_3),\n    LEVEL_5;\n\n    private"));

        assertThat(bare.asked()).singleElement().asString().startsWith("RiskLevel.java: ");
    }

    @Test
    void itHasItsOwnFiguresAndIsTheGravest() throws ReflectiveOperationException {
        Class<?> settings = withAFifth().type(Settings.class);
        Class<?> levels =
                settings.getMethod("reassessmentMonths", type(settings)).getParameterTypes()[0];
        Object fifth = levels.getMethod("gravest").invoke(null);
        Map<Setting, Integer> figures = FirstVersion.settings().values();
        Object version = settings.getConstructor(Map.class).newInstance(figures);

        assertThat(FormCode.of((Enum<?>) fifth)).isEqualTo("5");
        assertThat(levels.getMethod("number").invoke(fifth)).isEqualTo(5);
        assertThat(settings.getMethod("trialMonths", levels).invoke(version, fifth))
                .isEqualTo(figures.get(Setting.TRIAL_MONTHS_RISK_3));
        assertThat(settings.getMethod("reassessmentMonths", levels).invoke(version, fifth))
                .isEqualTo(figures.get(Setting.REASSESSMENT_RISK_4));
        assertThat(settings.getMethod("observationMonths", levels).invoke(version, fifth))
                .isEqualTo(figures.get(Setting.OBSERVATION_MONTHS));
    }

    private static Class<?> type(Class<?> settings) {
        return List.of(settings.getMethods()).stream()
                .filter(method -> method.getName().equals("reassessmentMonths"))
                .findFirst()
                .orElseThrow()
                .getParameterTypes()[0];
    }

    @Test
    void everyListNamesTheLevelsThatThereAre() throws IOException {
        assertThat(RiskLevels.forgotten(RiskLevel.values().length)).isEmpty();
    }

    @Test
    void everyListThatForgetsAFifthIsNamed() throws IOException {
        assertThat(RiskLevels.forgotten(RiskLevel.values().length + 1))
                .containsExactly(
                        "forms/review.form, riskLevel",
                        "src/main/resources/guard/requirements-2026-1.yaml, riskLevel as an output of tables",
                        "src/main/resources/guard/requirements-2026-1.yaml, riskLevel as an input of tables",
                        "src/main/resources/register/fields.yaml, filter of risk.level",
                        "processes/reassessment-interval.dmn, a rule of each",
                        "src/main/resources/dossier/opinions.yaml, why an opinion is asked for",
                        "processes/qualification.dmn, why an opinion is asked for");
    }

    /** Where the levels of risk are listed outside Java, each list held against as many levels as there are. */
    private static final class RiskLevels {

        private static final Pattern NUMBER = Pattern.compile("\\d+");

        private RiskLevels() {}

        /** The lists that do not name exactly these levels, by file and place. @param levels how many there are */
        static List<String> forgotten(int levels) throws IOException {
            List<String> all =
                    IntStream.rangeClosed(1, levels).mapToObj(String::valueOf).toList();
            String requirements = "src/main/resources/guard/requirements-2026-1.yaml";
            List<String> forgotten = new ArrayList<>();
            hold(forgotten, "forms/review.form, riskLevel", options(), all);
            hold(
                    forgotten,
                    requirements + ", riskLevel as an output of tables",
                    numbers(requirements, "key: riskLevel,.*?risk: \\[([^\\]]*)]"),
                    all);
            hold(
                    forgotten,
                    requirements + ", riskLevel as an input of tables",
                    numbers(requirements, "\\n  riskLevel: \\{(from: \\d+, to: \\d+)}"),
                    List.of("1", String.valueOf(levels)));
            hold(
                    forgotten,
                    "src/main/resources/register/fields.yaml, filter of risk.level",
                    numbers("src/main/resources/register/fields.yaml", "page: risque, values: \\[([^\\]]*)]"),
                    all);
            hold(
                    forgotten,
                    "processes/reassessment-interval.dmn, a rule of each",
                    numbers("processes/reassessment-interval.dmn", "<inputEntry[^>]*>\\s*<text>([^<]*)</text>"),
                    all);
            String grave = "Risque de niveau " + all.stream().skip(2).collect(Collectors.joining(" ou "));
            for (String file : List.of("src/main/resources/dossier/opinions.yaml", "processes/qualification.dmn")) {
                if (found(file, "(Risque de niveau \\d[^}\"]*)").anyMatch(words -> !words.equals(grave))) {
                    forgotten.add(file + ", why an opinion is asked for");
                }
            }
            return forgotten;
        }

        private static void hold(List<String> forgotten, String place, List<String> found, List<String> levels) {
            if (!found.equals(levels)) {
                forgotten.add(place);
            }
        }

        private static List<String> options() throws IOException {
            JsonNode form = new ObjectMapper().readTree(new File("forms/review.form"));
            return form.findParents("key").stream()
                    .filter(field -> field.path("key").asText().equals("riskLevel"))
                    .flatMap(field -> field.path("values").findValuesAsText("value").stream())
                    .toList();
        }

        /** In their order by size. */
        private static List<String> numbers(String file, String pattern) throws IOException {
            return found(file, pattern)
                    .flatMap(found -> NUMBER.matcher(found).results().map(MatchResult::group))
                    .sorted()
                    .toList();
        }

        private static Stream<String> found(String file, String pattern) throws IOException {
            return Pattern.compile(pattern, Pattern.DOTALL)
                    .matcher(Files.readString(Path.of(file)))
                    .results()
                    .map(found -> found.group(1));
        }
    }
}
