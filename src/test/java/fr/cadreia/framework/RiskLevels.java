package fr.cadreia.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the levels of risk are listed outside Java, each list held against as many levels as there are. */
final class RiskLevels {

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
