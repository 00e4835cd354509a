package fr.cadreia.dossier.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.SupplierDeclaration;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supplier declares, once and by a link, what experts then find in their forms as its own words. */
class SupplierSheetTest extends InApplication {

    private static final Pattern LINK = Pattern.compile("/fournisseur/[A-Za-z0-9_-]{43}");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("company", "Éditions Lumen SAS"),
            Map.entry("model", "Lumen Texte 4.2"),
            Map.entry("modelSize", "medium"),
            Map.entry("hosting", "outsideEu"),
            Map.entry("subcontractors", "Un hébergeur, en Norvège."),
            Map.entry("transfersOutsideEu", "yes"),
            Map.entry("transfersSafeguards", "Décision d’adéquation."),
            Map.entry("dataReused", "no"),
            Map.entry("confidentialityGuarantee", "contractualAndTechnical"),
            Map.entry("processorClauses", "offered"),
            Map.entry("logging", "Chaque demande, pendant douze mois."),
            Map.entry("accessibility", "RGAA : 82 %."),
            Map.entry("exit", "Export en CSV,\npréavis de trois mois."),
            Map.entry("energy", "Une carte partagée, 0,4 Wh par demande."),
            Map.entry("instructions", "Notice en ligne."));

    private Story story;
    private String page;

    @BeforeEach
    void aCaseWhoseToolHasASupplier() {
        story = opened("agent", "Réponses rédigées").does("agent", "proposal", proposal("Lumen Texte"));
        page = "/dossiers/" + story.reference() + "/fournisseur";
    }

    private static Object[] proposal(String product) {
        return Chapters.with(Chapters.LARGE_PROPOSAL, "product", product);
    }

    private HttpResponse<String> asks(Browser browser, Map<String, String> fields) {
        browser.get(page);
        return browser.post(page, fields);
    }

    /** @return path of the new link */
    private String linkBy(String account, Map<String, String> fields) {
        Browser browser = browser(account);
        assertThat(asks(browser, fields).statusCode()).isEqualTo(302);
        Matcher link = LINK.matcher(browser.get(page).body());
        assertThat(link.find()).isTrue();
        assertThat(browser.get(page).body()).as("it is shown once").doesNotContain(link.group());
        return link.group();
    }

    private HttpResponse<String> posts(Browser supplier, String link, Map<String, String> answers, String button) {
        Map<String, String> fields = new HashMap<>(answers);
        fields.putIfAbsent("version", version(supplier.get(link).body()));
        fields.put(button, "oui");
        return supplier.post(link, fields);
    }

    private static String version(String body) {
        Matcher version = VERSION.matcher(body);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private HttpResponse<String> sends(Browser supplier, String link) {
        return supplier.post(
                link + "/envoi",
                Map.of("version", version(supplier.get(link + "/verification").body())));
    }

    private void answers(String link, Map<String, String> answers) {
        Browser supplier = stranger();
        assertThat(posts(supplier, link, answers, "verifier").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(link + "/verification"));
        assertThat(sends(supplier, link).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/fournisseur/merci"));
    }

    private static Map<String, String> with(String question, String answer) {
        Map<String, String> changed = new HashMap<>(ANSWERS);
        changed.put(question, answer);
        return changed;
    }

    private List<SupplierDeclaration> declared() {
        return SupplierDeclaration.among(documents.of(story.reference()));
    }

    private JsonNode shown(String account, String form) {
        return story.shown(account, story.take(account, form));
    }

    private static String value(JsonNode shown, String field) {
        return shown.path(field).path("value").asText();
    }

    @Test
    void whatItDeclaresFillsReviewAndOpinionsAsItsOwnAndExpertsCorrectIt() {
        answers(linkBy("agent", Map.of()), ANSWERS);
        assertThat(jdbc.sql("select kind, recipient, words from cadre_notification where case_reference = ?"
                                + " and kind = 'ANSWER'")
                        .param(story.reference())
                        .query()
                        .listOfRows())
                .as("who asked is told, once")
                .singleElement()
                .satisfies(told -> assertThat(told.values())
                        .contains(
                                "agent",
                                "La fiche demandée au fournisseur est arrivée\u00a0: relisez ce qu’il déclare."));

        JsonNode review = shown("expert", "review");
        assertThat(value(review, "hosting")).isEqualTo("outsideEu");
        assertThat(value(review, "supplier")).isEqualTo("Éditions Lumen SAS");
        assertThat(value(review, "modelSize")).isEqualTo("medium");
        assertThat(value(review, "reversibility")).isEqualTo("Export en CSV,\npréavis de trois mois.");
        assertThat(value(review, "declaredBySupplier"))
                .contains("Déclaré par le fournisseur le", "2026\u00a0: fournisseur, modèle et version,", "notice");

        story.does(
                "expert",
                "review",
                "admissibility",
                "admissible",
                "aiActClass",
                "transparency",
                "solutionKind",
                "generativeText",
                "hosting",
                "euCloud",
                "estimatedUse",
                20000);
        ExpertReview kept =
                documents.latest(story.reference(), ExpertReview.class).orElseThrow();
        assertThat(kept.hosting()).as("corrected").isEqualTo("euCloud");
        assertThat(kept.supplier()).isEqualTo("Éditions Lumen SAS");
        assertThat(kept.confidentialityGuarantee()).isEqualTo(ExpertReview.Guarantee.CONTRACTUAL_AND_TECHNICAL);

        JsonNode dpo = shown("dpo", "opinion-dpo");
        assertThat(value(dpo, "transfersOutsideEu")).isEqualTo("yes");
        assertThat(value(dpo, "transfersSafeguards")).isEqualTo("Décision d’adéquation.");
        assertThat(value(dpo, "declaredBySupplier")).contains("clauses de l’article 28");
        assertThat(value(shown("security", "opinion-security"), "logging")).contains("douze mois");
        assertThat(value(shown("sobriety", "opinion-sobriety"), "hardware")).contains("0,4 Wh");
        assertThat(value(shown("hr", "opinion-hr"), "declaredBySupplier")).isEmpty();
        assertThat(browser("dpo").words("/dossiers/" + story.reference()))
                .contains("Déclaré par le fournisseur", "Lumen Texte 4.2", "Fiche du fournisseur : reçue le");
        assertThat(browser("dpo").words(page))
                .contains("Déclaré par le fournisseur le", "Oui, nous les proposons", "Personne ne les a vérifiées");
    }

    @Test
    void itIsRecordedAndTheJournalHolds() {
        answers(linkBy("expert", Map.of()), ANSWERS);

        List<JournalEntry> rows = journal.of(story.reference());
        assertThat(rows)
                .filteredOn(row -> row.kind() == JournalKind.SUPPLIER_ASKED)
                .singleElement()
                .satisfies(row ->
                        assertThat(row.content()).contains("Première fiche").doesNotContain("Lumen"));
        assertThat(rows)
                .filteredOn(row -> row.kind() == JournalKind.SUPPLIER_ANSWERED)
                .singleElement()
                .satisfies(row -> assertThat(row.content()).doesNotContain("Lumen"));
        assertThat(browser("agent").words("/dossiers/" + story.reference()))
                .contains("Fiche du fournisseur reçue Le fournisseur");
        assertThat(verifiedJournal().problems()).isEmpty();
        assertThat(new String(
                        browser("agent")
                                .download("/dossiers/" + story.reference() + "/preuves.zip")
                                .body(),
                        StandardCharsets.ISO_8859_1))
                .contains(SupplierDeclaration.FORM + ".html");
    }

    @Test
    void aLinkServesOnceAndGivesNothingAwayAfterwards() {
        String link = linkBy("agent", Map.of());
        Browser supplier = stranger();
        assertThat(supplier.get(link).body()).contains("Lumen Texte").doesNotContain("Réponses rédigées");
        assertThat(supplier.get(link).headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        answers(link, ANSWERS);

        for (HttpResponse<String> late : List.of(
                supplier.get(link),
                supplier.get(link + "/verification"),
                supplier.post(link, Map.of("version", "1", "company", "Autre")),
                supplier.post(link + "/envoi", Map.of("version", "1")))) {
            assertThat(late.statusCode()).isEqualTo(410);
            assertThat(late.body())
                    .contains("Ce lien a servi")
                    .doesNotContain(story.reference(), "Lumen", "Réponses rédigées");
        }
        HttpResponse<String> unknown = supplier.get("/fournisseur/" + "x".repeat(43));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Aucune fiche");
        assertThat(declared()).hasSize(1);
    }

    @Test
    void ofTwoSendsAtOnceOneIsTaken() throws Exception {
        String link = linkBy("agent", Map.of());
        List<Browser> two = List.of(stranger(), stranger());
        posts(two.get(0), link, ANSWERS, "verifier");
        String version = version(two.get(0).get(link + "/verification").body());
        two.get(1).get(link + "/verification");
        ExecutorService threads = Executors.newFixedThreadPool(2);

        List<Integer> answers = new ArrayList<>();
        for (var sent : threads.invokeAll(two.stream()
                .<Callable<Integer>>map(browser -> () -> browser.post(link + "/envoi", Map.of("version", version))
                        .statusCode())
                .toList())) {
            answers.add(sent.get());
        }
        threads.shutdown();

        assertThat(answers).containsExactlyInAnyOrder(302, 410);
        assertThat(declared()).hasSize(1);
        assertThat(verifiedJournal().problems()).isEmpty();
    }

    @Test
    void whatIsTypedIsKeptAndFaultsAreNamedAtTheirQuestions() {
        String link = linkBy("agent", Map.of());
        Browser supplier = stranger();
        String script = "<script>alert(1)</script>";

        assertThat(posts(supplier, link, Map.of("company", script), "enregistrer")
                        .statusCode())
                .isEqualTo(302);
        String back = stranger().get(link).body();
        assertThat(back).doesNotContain(script);
        assertThat(Jsoup.parse(back).select("#reponse-company").val()).isEqualTo(script);

        Map<String, String> wrong = with("hosting", "nowhere");
        wrong.put("company", "x".repeat(201));
        wrong.put("model", "deux\nlignes");
        wrong.put("logging", " ");
        wrong.put("exit", "caché\u200B");
        HttpResponse<String> refused = posts(supplier, link, wrong, "verifier");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert] a"))
                .extracting(Element::attributes)
                .extracting(attributes -> attributes.get("href"))
                .containsExactly(
                        "#question-company",
                        "#question-model",
                        "#question-hosting",
                        "#question-logging",
                        "#question-exit");
        assertThat(stranger().words(link + "/verification")).contains("Il manque des réponses", "Modifier");
        assertThat(supplier.post(
                                link + "/envoi",
                                Map.of("version", version(stranger().get(link).body())))
                        .statusCode())
                .isEqualTo(400);
        assertThat(posts(supplier, link, with("exit", "x".repeat(20_001)), "enregistrer")
                        .statusCode())
                .isEqualTo(400);
        assertThat(declared()).isEmpty();
    }

    @Test
    void anOlderPageDoesNotOverwriteANewerOneUnawares() {
        String link = linkBy("agent", Map.of());
        Browser colleague = stranger();
        String old = version(colleague.get(link).body());
        posts(stranger(), link, ANSWERS, "enregistrer");

        HttpResponse<String> refused =
                posts(colleague, link, Map.of("company", "Autre saisie", "version", old), "enregistrer");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Autre saisie");
        assertThat(stranger().get(link).body()).contains("Éditions Lumen SAS");
        assertThat(posts(
                                colleague,
                                link,
                                Map.of("company", "Autre saisie", "version", version(refused.body())),
                                "enregistrer")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void anUnusedLinkLapsesAndTheNextOneMayResumeWhatWasTyped() {
        String link = linkBy("agent", Map.of());
        posts(stranger(), link, ANSWERS, "enregistrer");
        TestClock.ahead(Duration.ofDays(31));

        assertThat(stranger().get(link).statusCode()).isEqualTo(410);
        assertThat(browser("agent").words("/dossiers/" + story.reference()))
                .contains("restée sans réponse, à redemander");
        assertThat(asks(browser("agent"), Map.of()).statusCode())
                .as("without a cause")
                .isEqualTo(409);
        assertThat(asks(browser("agent"), Map.of("motif", "FIRST")).statusCode())
                .isEqualTo(400);
        String next = linkBy("agent", Map.of("motif", "LOST", "reprendre", "oui"));

        assertThat(stranger().get(link).statusCode()).isEqualTo(410);
        assertThat(stranger().get(next).body()).contains("Éditions Lumen SAS");
        String empty = linkBy("agent", Map.of("motif", "LOST"));
        assertThat(stranger().get(next).statusCode()).as("replaced").isEqualTo(410);
        assertThat(stranger().get(empty).body()).doesNotContain("Éditions Lumen SAS");
    }

    @Test
    void aChangeMakesItOutOfDateAndANewSheetTakesItsPlace() {
        answers(linkBy("agent", Map.of()), ANSWERS);
        assertThat(browser("agent").words(page)).doesNotContain("peut ne plus être juste");
        story.does("expert", "review", "admissibility", "toComplete", "reason", "Quel outil ?")
                .does("agent", "proposal", proposal("Lumen Image"));

        assertThat(browser("agent").words("/dossiers/" + story.reference())).contains("périmée, à redemander");
        assertThat(browser("agent").words(page)).contains("L’outil n’est plus le même : « Lumen Texte » alors.");
        String again = linkBy("expert", Map.of("motif", "MODEL", "reprendre", "oui"));
        assertThat(stranger().get(again).body()).contains("Éditions Lumen SAS");
        answers(again, with("hosting", "ownPremises"));

        assertThat(value(shown("expert", "review"), "hosting"))
                .as("newer than the last review")
                .isEqualTo("ownPremises");
        assertThat(browser("agent").words(page))
                .contains("Déclaré avant, le", "Le modèle, ou sa version, change")
                .doesNotContain("peut ne plus être juste");
        assertThat(declared()).hasSize(2);
    }

    @Test
    void anotherSupplierDoesNotReadWhatTheFirstOneDeclared() {
        answers(linkBy("agent", Map.of()), ANSWERS);

        HttpResponse<String> contradicting = asks(browser("agent"), Map.of("motif", "SUPPLIER", "reprendre", "oui"));
        assertThat(contradicting.statusCode()).isEqualTo(400);
        assertThat(contradicting.body()).contains("le nouveau ne lit pas les réponses de l’autre");
        linkBy("agent", Map.of("motif", "SUPPLIER"));
        String resent = linkBy("agent", Map.of("motif", "LOST", "reprendre", "oui"));

        assertThat(stranger().get(resent).body()).doesNotContain("Éditions Lumen SAS");
    }

    @Test
    void aReassessmentAsksForItAgain() {
        story = opened("agent", "Outil généralisé");
        page = "/dossiers/" + story.reference() + "/fournisseur";
        story.does("agent", "proposal", Chapters.with(Chapters.SMALL_PROPOSAL, "product", "Lumen"));
        answers(linkBy("agent", Map.of()), with("hosting", "ownPremises"));
        story.does("expert", "review", Chapters.SMALL_REVIEW)
                .does("dpo", "data-gate")
                .does("agent", "experiment-protocol")
                .does("agent", "experiment-closing")
                .does("agent", "assessment", "soberEquivalent", "no")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        Chapters.decides(story, "generalize").follows().does("agent", "generalization");
        assertThat(browser("agent").words(page)).doesNotContain("Une réévaluation a commencé depuis");

        story.fires("Timer_ReassessmentDue");

        assertThat(browser("agent").words(page)).contains("Une réévaluation a commencé depuis");
    }

    @Test
    void theDepartmentAndTheExpertsAskAndOnlyOfASupplier() {
        assertThat(asks(browser("dpo"), Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser("agent2").get(page).statusCode()).isEqualTo(403);
        assertThat(stranger().get(page).statusCode()).isNotEqualTo(200);
        assertThat(browser("dpo").words(page)).contains("est demandée par l’organisation qui porte le dossier");
        linkBy("expert", Map.of());

        Story unnamed = opened("agent", "Sans outil").does("agent", "proposal", proposal(""));
        page = "/dossiers/" + unnamed.reference() + "/fournisseur";
        assertThat(asks(browser("agent"), Map.of()).statusCode()).isEqualTo(409);
        assertThat(browser("agent").words("/dossiers/" + unnamed.reference())).doesNotContain("Fiche du fournisseur");

        unnamed.does("expert", "review", Chapters.with(Chapters.LARGE_REVIEW, "supplier", "Direction du numérique"));
        assertThat(browser("agent").words(page)).contains("L’outil vient de vos services");
        assertThat(asks(browser("agent"), Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void aClosedCaseTakesNothingMore() {
        String link = linkBy("agent", Map.of());
        story.does("expert", "review", "admissibility", "notAdmissible", "reason", "Exclu.")
                .does("agent", "stop");
        assertThat(cases.get(story.reference()).isOpen()).isFalse();

        assertThat(stranger().get(link).statusCode()).isEqualTo(410);
        assertThat(asks(browser("agent"), Map.of("motif", "LOST")).statusCode()).isEqualTo(409);
    }
}
