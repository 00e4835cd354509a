package fr.cadreia.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form by which the council is asked to change a figure asks for each, within its bounds and in its words. */
class ReviewProposalFormTest {

    private static Map<String, JsonNode> questions() throws IOException {
        JsonNode form = new ObjectMapper().readTree(new File("forms/review-proposal.form"));
        return form.findParents("key").stream()
                .collect(Collectors.toMap(field -> field.path("key").asText(), Function.identity()));
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everyFigureCanBeProposedWithinItsBounds(Setting setting) throws IOException {
        JsonNode question = questions().get(setting.key());

        assertThat(question).as("a question of forms/review-proposal.form").isNotNull();
        assertThat(question.path("label").asText()).isEqualTo(setting.label());
        if (setting.isSwitch()) {
            assertThat(question.path("type").asText()).isEqualTo("select");
        } else {
            JsonNode bounds = question.path("validate");
            assertThat(bounds.path("min").asInt(-1)).isEqualTo(setting.least());
            assertThat(bounds.path("max").asInt(-1)).isEqualTo(setting.most());
            assertThat(question.path("description").asText().replace('\u00a0', ' '))
                    .startsWith("De " + bounds(setting).replace('\u00a0', ' ').replace('\u202f', ' '));
        }
    }

    /** As people read them, whatever a trial may begin with. */
    private static String bounds(Setting setting) {
        return setting.bounds().replaceFirst("^de ", "").replace(", ou 0 pour un essai", "");
    }

    /** Whatever kind of question a figure is: the summary and the ten rules are all that the form asks for besides. */
    @Test
    void itAsksForNoFigureThatIsNone() throws IOException {
        Stream<String> texts =
                Stream.concat(Stream.of("summary"), IntStream.rangeClosed(1, 10).mapToObj(number -> "rule" + number));
        Stream<String> figures = Arrays.stream(Setting.values()).map(Setting::key);

        assertThat(questions().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(texts, figures).toList());
    }
}
