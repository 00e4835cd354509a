package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.kernel.form.FormRefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever a client puts into one field of a task's form, the answer is yes or a refusal, never a failure. */
class HostileAnswersTest extends InApplication {

    /** Hostile values by the type of the field. */
    private static final Map<String, List<Object>> VALUES = Map.of(
            "number", List.of(1e300, Double.NaN),
            "datetime", List.of("9999-12-31", "+999999999-12-31"),
            "textfield", List.of("x".repeat(100_000)),
            "checklist", List.of(SpinValues.jsonValue("[1e999999999]").create()));

    private static final List<Object> FOR_ANY =
            List.of(Variables.fileValue("x").file(new byte[] {1}).create());

    @Autowired
    private PlatformTransactionManager transactions;

    private final List<String> failures = new ArrayList<>();
    private int accepted;
    private Story story;

    @BeforeEach
    void open() {
        story = opened("agent", "Tri du courrier entrant");
    }

    @Test
    void noAnswerMakesAStepFail() {
        tried("agent", "proposal", Chapters.LARGE_PROPOSAL);
        tried("expert", "review", "admissibility", "admissible", "aiActClass", "transparency");
        tried("dpo", "opinion-dpo", "position", "favourable");
        tried("security", "opinion-security", "position", "favourable");
        tried("sobriety", "opinion-sobriety", "position", "favourable");
        tried("hr", "opinion-hr", "position", "favourable");
        tried("dpo", "data-gate");
        tried("agent", "experiment-protocol");
        tried("agent", "experiment-closing");
        tried("agent", "assessment");
        tried("expert2", "second-reading");
        tried("secretary", "convening");
        tried("secretary", "attendance");
        tried("chair", "motion", "motion", "generalize");
        tried("chair", "vote", "ownInterest", "no", "vote", "for");
        for (String member : new String[] {"elected1", "elected2", "elected3", "member1", "member2"}) {
            story.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        tried("secretary", "vote-closing");
        tried("chair", "result");
        story.deposits("authority", "acte.txt");
        tried("authority", "authority-act", Story.following());
        tried("agent", "generalization");
        story.fires("Timer_ReassessmentDue");
        tried("agent", "assessment");

        assertThat(failures).isEmpty();
        assertThat(accepted).as("answers that a step took").isPositive();
    }

    @Test
    void norInAReviewOfTheFramework() {
        story = started("framework-review", "secretary", "title", "Essai");
        tried("secretary", "review-figures");
        tried("chair", "review-evaluation", "reviewCourse", "revise");
        tried("chair", "codev-referral");
        tried("codev", "codev-opinion");
        tried("secretary", "review-proposal", "quorumPercent", 60);
        tried(
                "council",
                "framework-vote",
                "frameworkVote",
                "rejected",
                "actDate",
                TestClock.today().toString());
        tried("secretary", "codev-follow-up");

        assertThat(failures).isEmpty();
        assertThat(accepted).as("answers that a step took").isPositive();
    }

    /** Every value in every field, each taken back, and then the task done as it should be. */
    private void tried(String account, String form, Object... answers) {
        String task = story.take(account, form);
        JsonNode schema =
                client.get(account, "/task/" + task + "/deployed-form").body();
        Map<String, Object> good = plain(FormFilling.fill(schema, story.shown(account, task), Story.map(answers)));
        // The way itself works: what is refused below is refused for its hostile value.
        submitAndTakeBack(account, task, good, form);
        types(schema.path("components"), new TreeMap<>())
                .forEach((field, type) -> Stream.concat(FOR_ANY.stream(), VALUES.getOrDefault(type, List.of()).stream())
                        .forEach(value -> {
                            Map<String, Object> hostile = new LinkedHashMap<>(good);
                            hostile.put(field, value);
                            submitAndTakeBack(account, task, hostile, form + "." + field + " = " + value);
                        }));
        story.does(account, form, answers);
    }

    private void submitAndTakeBack(String account, String task, Map<String, Object> answers, String what) {
        engine.getIdentityService().setAuthentication(account, List.of());
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                status.setRollbackOnly();
                engine.getFormService().submitTaskForm(task, answers);
                accepted++;
            });
        } catch (FormRefusedException e) {
            assertThat(e.fields()).isNotEmpty();
        } catch (RuntimeException e) {
            failures.add(what.substring(0, Math.min(what.length(), 120)) + "\u00a0: " + e);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static Map<String, Object> plain(Map<String, Object> variables) {
        Map<String, Object> values = new LinkedHashMap<>();
        variables.forEach((name, typed) -> {
            Map<?, ?> variable = (Map<?, ?>) typed;
            Object value = variable.get("value") instanceof JsonNode node ? scalar(node) : variable.get("value");
            values.put(
                    name,
                    "Json".equals(variable.get("type"))
                            ? SpinValues.jsonValue(String.valueOf(value)).create()
                            : value);
        });
        return values;
    }

    private static Object scalar(JsonNode node) {
        return node.isBoolean() ? (Object) node.asBoolean() : node.isNumber() ? node.numberValue() : node.asText();
    }

    private static Map<String, String> types(JsonNode components, Map<String, String> types) {
        for (JsonNode component : components) {
            String key = component.path("key").asText();
            if (!key.isEmpty()) {
                types.put(key, component.path("type").asText());
            }
            types(component.path("components"), types);
        }
        return types;
    }
}
