package fr.cadreia.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.scenario.EngineClient.Reply;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people do to a case of the light track over the engine's REST API: each act says whether it was acknowledged, and asks
 * for what a client needs that knows nothing of the case.
 */
public final class LightCaseSteps {

    /** The form whose answers need a document on file. */
    public static final String ACT = "authority-act";

    /** Besides the members, who have their votes. */
    private static final Map<String, String> WHO = Map.ofEntries(
            Map.entry("review", "expert"),
            Map.entry("second-reading", "expert2"),
            Map.entry("data-gate", "dpo"),
            Map.entry("convening", "secretary"),
            Map.entry("attendance", "secretary"),
            Map.entry("vote-closing", "secretary"),
            Map.entry(ACT, "authority"),
            Map.entry("motion", "chair"),
            Map.entry("result", "chair"));

    private static final Map<String, Map<String, Object>> ANSWERS = Map.of(
            "proposal", map(Chapters.SMALL_PROPOSAL),
            "review", map(Chapters.SMALL_REVIEW),
            "motion", Map.of("motion", "generalize"),
            "vote", Map.of("ownInterest", "no", "vote", "for"));

    private final EngineClient client;
    private final String start;
    private String refusal = "";

    /** A case that was started, and the process that it is. */
    public record Started(String reference, String instance) {}

    /** @param process the key of the process that a case is */
    public LightCaseSteps(EngineClient client, String process) {
        this.client = client;
        this.start = "/process-definition/key/" + process;
    }

    private static Map<String, Object> map(Object[] pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put((String) pairs[at], pairs[at + 1]);
        }
        return map;
    }

    /** @return the account that does the step with this form, if it is nobody's in person */
    public static String whoDoes(String form, String proposer) {
        return WHO.getOrDefault(form, form.startsWith("opinion-") ? form.substring(8) : proposer);
    }

    public static String form(JsonNode task) {
        return task.path("camundaFormRef").path("key").asText();
    }

    public static Optional<String> assignee(JsonNode task) {
        return Optional.of(task.path("assignee").asText("")).filter(name -> !name.isEmpty() && !name.equals("null"));
    }

    /** @return empty when it was not acknowledged */
    public Optional<Started> start(String account, String title) {
        return start(account, title, "");
    }

    /** @param reference of the case, where the application gives none by itself */
    public Optional<Started> start(String account, String title, String reference) {
        JsonNode schema = client.get(account, start + "/deployed-start-form").body();
        JsonNode shown = client.get(account, start + "/form-variables").body();
        Map<String, Object> body = new HashMap<>();
        body.put("variables", FormFilling.fill(schema, shown, Map.of("title", title)));
        if (!reference.isEmpty()) {
            body.put("businessKey", reference);
        }
        Reply reply = client.post(account, start + "/submit-form", body);
        return acknowledged(reply, 200)
                ? Optional.of(new Started(
                        reply.body().path("businessKey").asText(),
                        reply.body().path("id").asText()))
                : Optional.empty();
    }

    public boolean claim(String account, String task) {
        return acknowledged(client.post(account, "/task/" + task + "/claim", Map.of("userId", account)), 204);
    }

    /** Reads the form, fills it and submits it. */
    public boolean submit(String account, String task, String form) {
        JsonNode schema =
                client.get(account, "/task/" + task + "/deployed-form").body();
        JsonNode shown =
                client.get(account, "/task/" + task + "/form-variables").body();
        Map<String, Object> filled = FormFilling.fill(schema, shown, answers(form));
        return acknowledged(client.post(account, "/task/" + task + "/submit-form", Map.of("variables", filled)), 204);
    }

    /** @return what is answered to this form beside what {@link FormFilling} knows by itself */
    public static Map<String, Object> answers(String form) {
        return form.equals(ACT) ? map(Story.following()) : ANSWERS.getOrDefault(form, Map.of());
    }

    /** Puts the act on file that the authority will choose, from the case's page. */
    public void deposits(String reference) {
        Browser.of("authority", client.port())
                .upload(
                        "/dossiers/" + reference + "/documents",
                        "acte.txt",
                        "Décision du président.".getBytes(StandardCharsets.UTF_8));
    }

    private boolean acknowledged(Reply reply, int expected) {
        if (reply.status() != expected) {
            refusal = reply.status() + " " + reply.body();
        }
        return reply.status() == expected;
    }

    /** The last answer that acknowledged nothing, empty when there was none. */
    public String refusal() {
        return refusal;
    }
}
