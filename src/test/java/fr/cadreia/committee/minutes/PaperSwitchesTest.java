package fr.cadreia.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.examination.CourseStep.Manner;
import fr.cadreia.committee.minutes.PointRecord.Report;
import fr.cadreia.committee.paper.PaperSentence;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.journal.ExaminationEvent.Count;
import fr.cadreia.journal.Motion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A template that chooses words by a kind has them for every kind, as the compiler asks of Java. */
class PaperSwitchesTest {

    private static final Pattern WORD = Pattern.compile("th:(switch|case)=\"(?:\\$\\{([^\"]*)}|'(\\w+)'|(\\*))\"");

    @Test
    void everyKindHasItsWords() throws IOException {
        Map<String, Set<String>> cases = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates/committee"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String choice = "";
                for (Matcher found = WORD.matcher(Files.readString(file)); found.find(); ) {
                    if (found.group(1).equals("switch")) {
                        choice = found.group(2);
                        cases.put(choice, new LinkedHashSet<>());
                    } else {
                        cases.get(choice).add(found.group(3) == null ? found.group(4) : found.group(3));
                    }
                }
            }
        }

        assertThat(cases.remove("happening.choice().isPresent() ? happening.choice().get().name()"
                        + " : happening.kind().name()"))
                .as("what is not named is an act of the authority")
                .contains("*");
        assertThat(cases)
                .isEqualTo(Map.of(
                        "report.kind().name()",
                        names(Report.Kind.values()),
                        "m.absence().get().name()",
                        names(Attendees.Absence.values()),
                        "o.kind().name()",
                        names(PointOutcome.Kind.values()),
                        // A ballot that had its effect needs no words why it had none.
                        "b.status().name()",
                        names(Count.NO_QUORUM, Count.DEBATE_REQUESTED),
                        "how.method().name()",
                        names(Manner.Method.values()),
                        "duty.stage",
                        names(PointStage.MOTION, PointStage.VOTE, PointStage.CLOSING, PointStage.RESULT),
                        "waits",
                        Stream.concat(
                                        Stream.of("NOTHING"),
                                        PointStage.SITTING.stream().map(Enum::name))
                                .collect(Collectors.toSet())));
        assertThat(Count.values()).hasSize(3);
    }

    private static Set<String> names(Enum<?>... kinds) {
        return Arrays.stream(kinds).map(Enum::name).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Motion.class)
    void anOpinionSaysWhatFollows(Motion motion) {
        assertThat(PaperSentence.of("extract", "sequel", Map.of("motion", motion.name())))
                .startsWith("Le présent avis est ");
    }
}
