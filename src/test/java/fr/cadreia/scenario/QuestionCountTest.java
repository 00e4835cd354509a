package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.InApplication;
import fr.cadreia.engine.form.FormCheck;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How many questions a case asks of the people who propose and carry it. A row counts once, such as an indicator or three
 * numbers side by side. What comes filled in, and may be left so, counts as none; nor does what is hidden or only shown.
 */
class QuestionCountTest extends InApplication {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int MOST_FULL = 60;
    private static final int MOST_LIGHT = 45;

    private final Map<String, Asked> asked = new LinkedHashMap<>();

    /** The rows of one form that somebody has to fill in, and those that may be left empty. */
    private record Asked(Set<String> compulsory, Set<String> optional) {

        int count() {
            return compulsory.size() + optional.size();
        }

        @Override
        public String toString() {
            return count() + ", compulsory " + compulsory + ", optional " + optional;
        }
    }

    @Test
    void aWholeCaseOfTheFullTrack() {
        start();
        Story story = opened("agent", "Réponses aux habitants");
        asks(story, "proposal", Chapters.LARGE_PROPOSAL).does("expert", "review", Chapters.LARGE_REVIEW);
        for (String opinion : List.of("dpo", "security", "sobriety")) {
            story.does(opinion, "opinion-" + opinion, "position", "favourable");
        }
        story.does("hr", "opinion-hr", "position", "favourable", "cstProcedure", "information");
        carried(story);

        assertThat(total()).as(told()).isLessThanOrEqualTo(MOST_FULL);
    }

    @Test
    void aWholeCaseOfTheLightTrack() {
        start();
        Story story = opened("agent", "Comptes rendus");
        asks(story, "proposal", Chapters.SMALL_PROPOSAL).does("expert", "review", Chapters.SMALL_REVIEW);
        carried(story);

        assertThat(total()).as(told()).isLessThanOrEqualTo(MOST_LIGHT);
    }

    private void carried(Story story) {
        asks(story.does("dpo", "data-gate"), "experiment-protocol");
        asks(story, "experiment-closing");
        asks(story, "assessment", "soberEquivalent", "no");
        story.does("expert2", "second-reading").does("secretary", "convening").does("secretary", "attendance");
        asks(Chapters.decides(story, "generalize").follows(), "generalization");
    }

    private int total() {
        return asked.values().stream().mapToInt(Asked::count).sum();
    }

    private String told() {
        return total() + " questions:\n"
                + asked.entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private void start() {
        String form = "/process-definition/key/mandatory-path/";
        JsonNode shown = client.get("agent", form + "form-variables").body();
        count(client.get("agent", form + "deployed-start-form").body(), shown, Map.of("title", "Un usage"));
    }

    private Story asks(Story story, String form, Object... answers) {
        Map<String, Object> given = new HashMap<>();
        for (int at = 0; at < answers.length; at += 2) {
            given.put((String) answers[at], answers[at + 1]);
        }
        String task = story.take("agent", form);
        count(client.get("agent", "/task/" + task + "/deployed-form").body(), story.shown("agent", task), given);
        return story.does("agent", form, answers);
    }

    private void count(JsonNode form, JsonNode shown, Map<String, Object> answers) {
        Map<String, Object> start = FormFilling.values(shown);
        Map<String, Object> filled = new HashMap<>(start);
        filled.putAll(FormFilling.values(JSON.valueToTree(FormFilling.fill(form, shown, answers))));
        Map<String, String> rows = new HashMap<>();
        rows(form, rows);
        Asked count = new Asked(new LinkedHashSet<>(), new LinkedHashSet<>());
        FormSchema schema = FormSchema.parse(form.toString());
        for (FormField field : FormCheck.shown(schema, ShownValues.of(start), new UncheckedAnswers(filled))) {
            if (isEmpty(start.get(field.key()))) {
                (field.constraints().required() ? count.compulsory() : count.optional()).add(rows.get(field.key()));
            }
        }
        count.optional().removeAll(count.compulsory());
        asked.put(schema.id(), count);
    }

    private static boolean isEmpty(Object value) {
        return value == null || value.equals("") || value instanceof Collection<?> list && list.isEmpty();
    }

    /** The name of each question's row: its first question, or the indicator that it belongs to. */
    private static void rows(JsonNode parent, Map<String, String> rows) {
        Map<String, String> first = new HashMap<>();
        for (JsonNode component : parent.path("components")) {
            String key = component.path("key").asText(component.path("dateKey").asText());
            String row = component.path("layout").path("row").asText();
            if (!key.isEmpty()) {
                rows.put(
                        key,
                        key.matches("indicator\\d.*")
                                ? key.replaceFirst("^(indicator\\d).*", "$1")
                                : first.computeIfAbsent(row, none -> key));
            }
            rows(component, rows);
        }
    }
}
