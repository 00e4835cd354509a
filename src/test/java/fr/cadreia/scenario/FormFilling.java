package fr.cadreia.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.engine.form.FormCheck;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Fills a form as a client does that knows only its JSON and the variables it is shown with: what is proposed is kept,
 * what is required gets an acceptable value, the first of the options. What the form then hides is not sent.
 */
public final class FormFilling {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormFilling() {}

    /** @return variables as the engine's REST API takes them */
    public static Map<String, Object> fill(JsonNode form, JsonNode shown, Map<String, Object> answers) {
        return filled(
                form,
                shown,
                isFirstConvening(form, shown, answers)
                        ? forToday(answers)
                        : form.path("id").asText().equals("review-proposal") ? chosen(answers) : answers);
    }

    /** What changes in the framework is chosen before it is said. */
    private static Map<String, Object> chosen(Map<String, Object> answers) {
        Map<String, Object> all = new LinkedHashMap<>(answers);
        all.put("changedRules", chosen(answers, true));
        all.put("changedFigures", chosen(answers, false));
        return all;
    }

    private static List<String> chosen(Map<String, Object> answers, boolean rules) {
        return answers.keySet().stream()
                .filter(field -> !field.equals("summary") && field.startsWith("rule") == rules)
                .toList();
    }

    /**
     * A session is not held before its day: a test that does not care about the day convenes it for today, in urgency.
     */
    private static Map<String, Object> forToday(Map<String, Object> answers) {
        Map<String, Object> all = new LinkedHashMap<>(
                Map.of("sessionDate", today().toString(), "urgencyReason", "Le marché se termine."));
        all.putAll(answers);
        return all;
    }

    /**
     * Whether this is a first convening: no urgency shortens the notice of a second one, and a written consultation
     * lasts to its day.
     */
    private static boolean isFirstConvening(JsonNode form, JsonNode shown, Map<String, Object> answers) {
        return form.path("id").asText().equals("convening")
                && !answers.containsKey("sessionDate")
                && !shown.path("secondConvening").path("value").asBoolean();
    }

    private static Map<String, Object> filled(JsonNode form, JsonNode shown, Map<String, Object> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        collect(form.path("components"), shown, answers, variables);
        if (form.path("id").asText().equals("opinion-dpo") && !answers.containsKey("dpiaRequired")) {
            // Else the data gate would wait for the impact assessment.
            variables.put("dpiaRequired", variable("no"));
        }
        answers.forEach((field, value) -> variables.putIfAbsent(field, variable(value)));
        variables.values().removeIf(value -> value.equals(variable(null)));
        variables.keySet().removeAll(hidden(form, shown, variables));
        return variables;
    }

    /** The questions that the form does not ask with these answers: a client that draws it sends nothing for them. */
    private static Set<String> hidden(JsonNode form, JsonNode shown, Map<String, Object> variables) {
        Map<String, Object> start = values(shown);
        Map<String, Object> filled = new HashMap<>(start);
        filled.putAll(values(JSON.valueToTree(variables)));
        return hidden(FormSchema.parse(form.toString()), ShownValues.of(start), new UncheckedAnswers(filled));
    }

    /** The same of answers that are no variables yet. */
    public static Set<String> hidden(FormSchema schema, ShownValues shown, UncheckedAnswers answers) {
        Set<String> hidden = schema.fields().stream().map(FormField::key).collect(Collectors.toSet());
        FormCheck.shown(schema, shown, answers).stream().map(FormField::key).forEach(hidden::remove);
        return hidden;
    }

    /** The values of variables as the engine's REST API gives them. */
    static Map<String, Object> values(JsonNode variables) {
        Map<String, Object> values = new HashMap<>();
        variables.properties().forEach(one -> values.put(one.getKey(), value(one.getValue())));
        return values;
    }

    private static Object value(JsonNode variable) {
        try {
            return variable.path("type").asText().equals("Json")
                    ? JSON.readValue(variable.path("value").asText(), Object.class)
                    : JSON.treeToValue(variable.path("value"), Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(
            JsonNode components, JsonNode shown, Map<String, Object> answers, Map<String, Object> variables) {
        for (JsonNode component : components) {
            String key = component.path("key").asText("");
            if (answers.containsKey(key)) {
                variables.put(key, variable(answers.get(key)));
            } else if (!key.isEmpty() && shown.path(key).hasNonNull("value")) {
                variables.put(
                        key,
                        Map.of(
                                "value", shown.path(key).get("value"),
                                "type", shown.path(key).path("type").asText()));
            } else if (!key.isEmpty()
                    && component.path("validate").path("required").asBoolean()) {
                variables.put(key, variable(acceptable(component, shown)));
            }
            collect(component.path("components"), shown, answers, variables);
        }
    }

    private static Object acceptable(JsonNode field, JsonNode shown) {
        JsonNode rules = field.path("validate");
        return switch (field.path("type").asText()) {
            case "number" -> rules.path("min").asInt(1);
            case "checkbox" -> true;
            case "datetime" -> today().plusDays(30).toString();
            case "radio", "select" -> option(field, shown);
            case "checklist", "taglist" -> List.of(option(field, shown));
            default ->
                rules.path("pattern").asText().contains("@") ? "service@exemple.fr" : "Selon les pièces du dossier";
        };
    }

    /** Today by the application's clock, which stories move. */
    static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.systemDefault());
    }

    private static String option(JsonNode field, JsonNode shown) {
        JsonNode options = field.path("values");
        if (field.has("valuesKey")) {
            try {
                options = JSON.readTree(shown.path(field.get("valuesKey").asText())
                        .path("value")
                        .asText("[]"));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        return options.path(0).path("value").asText();
    }

    private static Map<String, Object> variable(Object value) {
        Map<String, Object> variable = new LinkedHashMap<>();
        if (value instanceof java.util.Collection<?> list) {
            variable.put("value", JSON.valueToTree(list).toString());
            variable.put("type", "Json");
        } else {
            variable.put("value", value);
        }
        return variable;
    }
}
