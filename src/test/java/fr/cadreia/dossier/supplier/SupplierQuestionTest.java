package fr.cadreia.dossier.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.dossier.SupplierQuestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Fifteen questions, whose answers the forms can take as they are. */
class SupplierQuestionTest {

    private static final Map<String, SupplierQuestion> BY_CODE =
            SupplierQuestion.ALL.stream().collect(Collectors.toMap(SupplierQuestion::code, question -> question));

    private static Optional<JsonNode> field(JsonNode components, String key) {
        for (JsonNode component : components) {
            if (component.path("key").asText().equals(key)) {
                return Optional.of(component);
            }
            Optional<JsonNode> within = field(component.path("components"), key);
            if (within.isPresent()) {
                return within;
            }
        }
        return Optional.empty();
    }

    private static JsonNode form(String id) throws IOException {
        return new ObjectMapper().readTree(Path.of("forms", id + ".form").toFile());
    }

    @Test
    void theSheetAsksFifteenQuestions() {
        assertThat(SupplierQuestion.ALL).hasSize(15).allSatisfy(question -> {
            assertThat(question.isChoice() || question.longest() > 0)
                    .as(question.code())
                    .isTrue();
            assertThat(question.fills().size() + question.besides().size())
                    .as("forms that read " + question.code())
                    .isPositive();
        });
    }

    @Test
    void whatFillsAFieldIsAnAnswerToIt() throws IOException {
        for (SupplierQuestion question : SupplierQuestion.ALL) {
            for (String place : question.fills()) {
                String[] parts = place.split("\\.");
                JsonNode field =
                        field(form(parts[0]).path("components"), parts[1]).orElseThrow();
                List<String> options = new ArrayList<>();
                field.path("values")
                        .forEach(option -> options.add(option.path("value").asText()));
                if (question.isChoice()) {
                    assertThat(options).as(place).containsAll(question.options().keySet());
                } else {
                    assertThat(field.path("validate").path("maxLength").asInt())
                            .as(place)
                            .isGreaterThanOrEqualTo(question.longest());
                    assertThat(field.path("type").asText().equals("textfield"))
                            .as("one line in " + place)
                            .isIn(false, question.line());
                }
            }
        }
    }

    @Test
    void eachFormThatItFillsSaysSo() throws IOException {
        List<String> forms = SupplierQuestion.ALL.stream()
                .flatMap(question -> Stream.concat(
                        question.fills().stream().map(place -> place.substring(0, place.indexOf('.'))),
                        question.besides().stream()))
                .distinct()
                .toList();

        assertThat(forms).containsExactlyInAnyOrder("review", "opinion-dpo", "opinion-security", "opinion-sobriety");
        for (String form : forms) {
            assertThat(StreamSupport.stream(form(form).path("components").spliterator(), false)
                            .flatMap(group -> StreamSupport.stream(
                                    group.path("components").spliterator(), false))
                            .map(component -> component.path("text").asText()))
                    .as(form)
                    .anyMatch(text -> text.contains("{{declaredBySupplier}}"));
        }
    }

    @Test
    void whatIsNotAskedNeedsNoAnswer() {
        SupplierQuestion safeguards = BY_CODE.get("transfersSafeguards");

        assertThat(safeguards.fault(Map.of("transfersOutsideEu", "no"))).isEmpty();
        assertThat(safeguards.fault(Map.of("transfersOutsideEu", "yes"))).contains("Écrivez une réponse.");
    }
}
