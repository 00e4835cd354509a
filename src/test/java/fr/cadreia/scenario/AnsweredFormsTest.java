package fr.cadreia.scenario;

import static fr.cadreia.scenario.Chapters.SMALL_PROPOSAL;
import static fr.cadreia.scenario.Chapters.SMALL_REVIEW;
import static fr.cadreia.scenario.Chapters.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.rectification.RectificationService;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.pdf.PdfText;
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

/** What a person is told who comes back to a step, or may not do a task. */
class AnsweredFormsTest extends InApplication {

    /** Hostile values by the type of the field. */
    private static final Map<String, List<Object>> VALUES = Map.of(
            "number", List.of(1e300, Double.NaN),
            "datetime", List.of("9999-12-31", "+999999999-12-31"),
            "textfield", List.of("x".repeat(100_000)),
            "checklist", List.of(SpinValues.jsonValue("[1e999999999]").create()));

    private static final List<Object> FOR_ANY =
            List.of(Variables.fileValue("x").file(new byte[] {1}).create());

    @Autowired
    private RectificationService rectifications;

    private Story story;

    @Autowired
    private PlatformTransactionManager transactions;

    private final List<String> failures = new ArrayList<>();

    private int accepted;

    @BeforeEach
    void open() {
        story = opened("agent", "Tri du courrier entrant");
    }

    @Test
    void aRectifiedProtocolSaysWhyAndDoesNotCount() {
        Chapters.admitted(story)
                .does("dpo", "data-gate")
                .does("agent", "experiment-protocol", "start", day(-300), "end", day(30));
        rectify(Step.EXPERIMENT_PROTOCOL, "Le début était faux d’un an.");

        String task = story.take("agent", "experiment-protocol");
        assertThat(shown("agent", task, "returnReason"))
                .contains("Le début était faux d’un an.", people.name("agent"), people.name("expert2"))
                .contains(String.valueOf(TestClock.today().getYear()));
        assertThat(story.shown("agent", task).path("latestEnd").hasNonNull("value"))
                .isFalse();
        story.does("agent", "experiment-protocol", "start", day(0), "end", day(360));
        rectify(Step.REVIEW, "Le risque est plus élevé.");
        assertThat(reason("expert", "review")).contains("Le risque est plus élevé.");
        story.does("expert", "review", SMALL_REVIEW);
        assertThat(reason("dpo", "data-gate"))
                .contains("Étape à refaire", "«\u00a0Instruction\u00a0»", "Le risque est plus élevé.");
    }

    @Test
    void whoeverCompletesAProposalKnowsWhoAsked() {
        story.does("agent", "proposal", SMALL_PROPOSAL);
        assertThat(reason("expert", "review")).isEmpty();
        story.does("expert", "review", with(SMALL_REVIEW, "admissibility", "toComplete", "reason", "Précisez."));
        assertThat(reason("agent", "proposal")).contains(people.name("expert"), "Précisez.");
        story.does("agent", "proposal", SMALL_PROPOSAL);
        assertThat(reason("expert", "review")).contains("Étape à refaire", "«\u00a0Proposition\u00a0»", "Précisez.");
    }

    @Test
    void theCommitteeSaysWhyACaseComesBack() {
        Chapters.convened(story).does("chair", "motion", "motion", "generalize");
        Chapters.rejects(story);
        assertThat(story.isRefused("chair", "result", "next", "adopted", "nextReason", "Comme si."))
                .as("what only the vote can say")
                .containsExactly("next");
        story.does("chair", "result", "next", "nextMotion", "nextReason", "Trop tôt pour généraliser.");
        assertThat(reason("chair", "motion")).contains("n’a pas été adopté", "Trop tôt pour généraliser.");
        story.does("chair", "motion", "motion", "extend");
        Chapters.rejects(story);
        story.does("chair", "result", "next", "adjourn", "nextReason", "Attendons la mesure d’hiver.");
        assertThat(reason("secretary", "convening")).contains("ajourné", "Attendons la mesure d’hiver.");
        story.does("secretary", "convening").does("secretary", "attendance").does("chair", "motion", "motion", "stop");
        Chapters.rejects(story);
        story.does("chair", "result", "next", "sentBack", "nextReason", "Le biais n’est pas mesuré.");
        assertThat(reason("agent", "assessment"))
                .contains("renvoie le dossier pour complément", people.name("chair"), "Le biais n’est pas mesuré.");
    }

    @Test
    void anExtensionBeginsAnotherExperimentation() {
        Chapters.decides(Chapters.convened(story), "extend");
        String task = story.take("agent", "experiment-protocol");
        assertThat(shown("agent", task, "returnReason")).contains("prolonger l’expérimentation");
        assertThat(shown("agent", task, "start")).isEqualTo(day(0));
        assertThat(shown("agent", task, "end"))
                .as("the framework’s length anew")
                .isEqualTo(TestClock.today().plusMonths(2).minusDays(1).toString());
    }

    @Test
    void aReviewSaysEveryOpinionThatItMakesMandatory() {
        story.does("agent", "proposal", SMALL_PROPOSAL)
                .does("expert", "review", with(SMALL_REVIEW, "hosting", "euCloud", "requiredOpinions", List.of("hr")));

        assertThat(documents
                        .latest(story.reference(), "review")
                        .orElseThrow()
                        .answers()
                        .list("requiredOpinions"))
                .containsExactlyInAnyOrder("hr", "security");
        assertThat(story.waitsAt()).containsExactlyInAnyOrder("Task_OpinionHr", "Task_OpinionSecurity");
    }

    @Test
    void aLightCaseIsReviewedWithinAWeek() {
        story.does("agent", "proposal", SMALL_PROPOSAL);

        assertThat(story.openTask().getDescription())
                .contains(FrenchText.day(TestClock.today().plusDays(7)));

        Story full =
                opened("agent", "Accueil par agent conversationnel").does("agent", "proposal", Chapters.LARGE_PROPOSAL);
        assertThat(full.openTask().getDescription())
                .contains(FrenchText.day(TestClock.today().plusDays(15)));
    }

    @Test
    void aLightCaseWhoseExperimentGrowsTakesTheFullTrack() {
        Chapters.admitted(story).does("dpo", "data-gate");
        String task = story.take("agent", "experiment-protocol");
        assertThat(story.shown("agent", task).path("isLight").path("value").asBoolean())
                .isTrue();
        story.does("agent", "experiment-protocol", "start", day(0), "end", day(60), "participants", 21);

        assertThat(journal.of(story.reference()))
                .filteredOn(entry -> entry.kind() == JournalKind.LIGHT_TRACK_LEFT)
                .singleElement()
                .satisfies(entry -> assertThat(entry.content()).contains("21 personnes (20 au plus)"));
        assertThat(documents
                        .latest(story.reference(), "experiment-protocol")
                        .orElseThrow()
                        .answers()
                        .values())
                .as("the full track’s indicators")
                .containsKeys("indicator3Name", "indicator4Name");
        story.does("agent", "experiment-closing");
        String bilan = story.take("agent", "assessment");
        assertThat(story.shown("agent", bilan).path("isLight").path("value").asBoolean())
                .isFalse();
    }

    @Test
    void aSecondReadingIsNotOfferedToTheReviewer() {
        Chapters.assessed(story);
        String query = "?processInstanceBusinessKey=" + story.reference();
        assertThat(client.get("expert", "/task" + query).body()).isEmpty();
        assertThat(client.get("expert", "/task/count" + query)
                        .body()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(client.get("expert2", "/task" + query).body()).hasSize(1);
        assertThat(client.get("expert2", "/task/count" + query)
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        long all = client.get("expert", "/task/count?candidateGroup=ai-experts")
                .body()
                .path("count")
                .asLong();
        JsonNode listed = client.get("expert", "/task?candidateGroup=ai-experts&sortBy=created&sortOrder=asc")
                .body();
        assertThat(listed.size()).isEqualTo((int) all);
        List<String> pages = new ArrayList<>();
        for (int first = 0; first < all; first += 2) {
            client.get(
                            "expert",
                            "/task?candidateGroup=ai-experts&sortBy=created&sortOrder=asc&maxResults=2&firstResult="
                                    + first)
                    .body()
                    .forEach(task -> pages.add(task.path("id").asText()));
        }
        assertThat(pages).hasSize((int) all).doesNotHaveDuplicates();
    }

    @Test
    void theCommitteeReadsTheReassessmentThatItJudges() {
        Chapters.generalized(story)
                .fires("Timer_ReassessmentDue")
                .does(
                        "agent",
                        "assessment",
                        "recommendationInService",
                        "adapt",
                        "recommendationReason",
                        "Le modèle a changé.");
        story.does("secretary", "convening").does("secretary", "attendance");
        assertThat(shown("chair", story.take("chair", "motion"), "essentials")).contains("Le modèle a changé.");
        Chapters.decides(story, "adapt");
        assertThat(reason("agent", "experiment-protocol")).contains("adapter la solution");
        story.does("agent", "experiment-protocol")
                .does("agent", "experiment-closing")
                .does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        assertThat(shown("chair", story.take("chair", "motion"), "essentials")).doesNotContain("Le modèle a changé.");
    }

    @Test
    void anAdministratorSeesToWhomATaskIsOfferedButNotItsForm() {
        String task = story.find("agent", "proposal");
        assertThat(client.get("admin", "/task/" + task + "/identity-links")
                        .body()
                        .findValuesAsText("groupId"))
                .contains("agents");
        assertThat(client.get("admin", "/task/" + task + "/form-variables").status())
                .isEqualTo(403);
    }

    private void rectify(Step step, String reason) {
        rectifications.ask(people.get("agent"), story.reference(), step, reason);
        long id = rectifications.of(story.reference()).stream()
                .filter(asked -> asked.isPending())
                .findFirst()
                .orElseThrow()
                .id();
        rectifications.approve(people.get("expert2"), story.reference(), id);
    }

    private String reason(String account, String form) {
        return shown(account, story.take(account, form), "returnReason");
    }

    private String shown(String account, String task, String name) {
        JsonNode value = story.shown(account, task).path(name).path("value");
        return value.isNull() ? "" : value.asText();
    }

    private static String day(int fromToday) {
        return TestClock.today().plusDays(fromToday).toString();
    }

    // Whatever a client puts into one field of a task's form, the answer is yes or a refusal, never a failure.

    @Test
    void noAnswerMakesAStepFail() {
        tried("agent", "proposal", Chapters.LARGE_PROPOSAL);
        tried("expert", "review", "admissibility", "admissible");
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

    // What a form proposes can be sent as it is, whatever was answered before; what it computes is told.

    @BeforeEach
    void proposedWithTheGreatestNumbers() {
        List<Object> greatest = new ArrayList<>(List.of(Chapters.LARGE_PROPOSAL));
        greatest.addAll(List.of("userCount", 10_000_000, "durationMonths", 18, "estimatedUse", 1_000_000_000));
        story = opened("agent", "Le plus grand usage").does("agent", "proposal", greatest.toArray());
    }

    private Story tried() {
        return story.does("expert", "review", "admissibility", "admissible")
                .does("dpo", "opinion-dpo", "position", "favourable")
                .does("security", "opinion-security", "position", "favourable")
                .does("sobriety", "opinion-sobriety", "position", "favourable")
                .does("hr", "opinion-hr", "position", "favourable")
                .does("dpo", "data-gate")
                .does("agent", "experiment-protocol")
                .does("agent", "experiment-closing");
    }

    @Test
    void everyStepTakesWhatItProposes() {
        tried().does("agent", "assessment", "humanControlWorked", "partly", "humanControlDetails", "Relecture oubliée.")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        Chapters.decides(story, "generalize").follows().does("agent", "generalization");
        Chapters.reassessed(story, "keep");

        assertThat(story.waitsAt()).isEmpty();
    }

    @Test
    void theGateTellsEachCriterionWithItsAnswerAndItsEffect() {
        List<Object> unguarded = new ArrayList<>(List.of(Chapters.LARGE_PROPOSAL));
        unguarded.addAll(List.of("confidentialityGuarantee", "contractualOnly"));
        story = opened("agent", "Sans garantie technique")
                .does("agent", "proposal", unguarded.toArray())
                .does("expert", "review", "admissibility", "admissible");
        for (String giver : List.of("dpo", "security", "sobriety", "hr")) {
            story.does(giver, "opinion-" + giver, "position", "favourable");
        }

        String task = story.take("dpo", "data-gate");
        JsonNode shown = story.shown("dpo", task);
        assertThat(shown.path("gateComputed").path("value").asText()).isEqualTo("closed");
        assertThat(shown.path("essentials").path("value").asText())
                .contains("Garantie de confidentialité", "Contractuelle", "ferme le contrôle", "Données réutilisées");
        assertThat(browser("dpo").get("/taches/" + task + "/dossier").body())
                .contains(
                        "Quelle garantie de confidentialité",
                        "Contractuelle",
                        "Ferme le contrôle",
                        "Le fournisseur réutilise-t-il les données saisies",
                        "Ne ferme pas le contrôle");
    }

    @Test
    void aRuleFoundRespectedAgainstTheCaseNeedsAReasonAndWhatIsToComeIsToBeFollowed() {
        story = opened("agent", "Constats")
                .does("agent", "proposal", Chapters.LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible");
        for (String giver : List.of("dpo", "security", "sobriety", "hr")) {
            story.does(giver, "opinion-" + giver, "position", "favourable");
        }
        story.does("dpo", "data-gate")
                .does("agent", "experiment-protocol")
                .does("agent", "experiment-closing")
                .does(
                        "agent",
                        "assessment",
                        "humanControlWorked",
                        "partly",
                        "humanControlDetails",
                        "Relecture oubliée.")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");

        JsonNode shown = story.shown("chair", story.take("chair", "motion"));
        assertThat(shown.path("ruleName8").path("value").asText())
                .isEqualTo("Règle 8 – Rien n’est généralisé sans méthode");
        assertThat(shown.path("ruleStatus10").path("value").asText()).isEqualTo("à venir");
        assertThat(shown.path("ruleStatus9").path("value").asText()).isEqualTo("à venir");
        assertThat(shown.path("ruleStatus2").path("value").asText())
                .as("a case without partners says nothing of it")
                .isEqualTo("sans objet");
        assertThat(shown.path("ruleStatus4").path("value").asText()).isEqualTo("partiels");
        assertThat(shown.path("findingRule4").path("value").asText()).isEqualTo("partial");
        assertThat(story.isRefused("chair", "motion", "findingRule4", "met", "findingReason4", ""))
                .containsExactly("findingReason4");
        story.does(
                "chair",
                "motion",
                "motion",
                "generalize",
                "findingRule4",
                "met",
                "findingReason4",
                "Le contrôle a été rétabli.");
        everybodyVotesFor(story);
        story.does("chair", "result");

        byte[] extract = browser("agent")
                .download("/dossiers/" + story.reference() + "/extraits/1.pdf")
                .body();
        assertThat(PdfText.of(extract)).contains("Motif : Le contrôle a été rétabli.");
    }

    private static void everybodyVotesFor(Story of) {
        for (String member : List.of("chair", "elected1", "elected2", "elected3", "member1", "member2")) {
            of.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        of.does("secretary", "vote-closing");
    }

    @Test
    void whatTheLightTrackDidNotAskIsNotFoundWanting() {
        Story light = Chapters.convened(opened("agent", "Petit constat"));

        JsonNode shown = light.shown("chair", light.take("chair", "motion"));
        assertThat(shown.path("ruleStatus2").path("value").asText()).isEqualTo("sans objet");
        assertThat(shown.path("ruleStatus3").path("value").asText()).isEqualTo("réunis");
        assertThat(shown.path("ruleStatus4").path("value").asText()).isEqualTo("réunis");
        light.does("chair", "motion", "motion", "generalize", "findingRule3", "met", "findingRule4", "met");
        everybodyVotesFor(light);
        light.does("chair", "result");
    }
}
