package fr.cadreia.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.summary.MeasureSeries;
import fr.cadreia.journal.FeedbackEvent.FeedbackClosed;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Five questions without a name: few are not shown, nobody types the result, and a closed collection stays as it is. */
class FeedbackTest extends InApplication {

    @Autowired
    private FeedbackDesk desk;

    @Autowired
    private StepDocuments documents;

    private Story story;
    private String page;

    @BeforeEach
    void aTrialUnderWay() {
        story = Chapters.experimenting(opened("agent", "Tri du courrier"));
        page = "/dossiers/" + story.reference() + "/retours";
    }

    private FeedbackCollection collection() {
        return desk.of(story.reference()).get(0);
    }

    private HttpResponse<String> posts(String account, String path, Map<String, String> fields) {
        Browser browser = browser(account);
        browser.get(page);
        return browser.post(path, fields);
    }

    private void opens(String asked) {
        assertThat(posts("agent", page, Map.of("aupres", "PUBLIC", "sollicites", asked))
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> answers(String future) {
        return answers(atTheForm(), future);
    }

    private Browser atTheForm() {
        Browser citizen = stranger();
        citizen.get("/retours/" + collection().token());
        return citizen;
    }

    private HttpResponse<String> answers(Browser citizen, String future) {
        String path = "/retours/" + collection().token();
        Map<String, String> sent = new HashMap<>(
                Map.of("SATISFACTION", "1", "BENEFIT", "2", "ERRORS", "3", "FAIRNESS", "1", "FUTURE", future));
        HttpResponse<String> tooQuick = citizen.post(path, sent);
        return tooQuick.body().contains("trop vite") ? citizen.post(path, sent) : tooQuick;
    }

    @Test
    void fewAnswersAreCountedAndNotShown() {
        opens("40");
        for (int person = 0; person < 9; person++) {
            assertThat(answers("1").statusCode()).isEqualTo(302);
        }

        assertThat(browser("expert").words(page))
                .contains("Réponses : 9, pour 40 personnes sollicitées", "Moins de dix réponses")
                .doesNotContain("Bien moins bien");

        answers("3");

        assertThat(browser("expert").words(page))
                .as("one more answer would be told by what it changes")
                .contains("La répartition se lit une fois le recueil clos", "venues le même jour")
                .doesNotContain("Faut-il continuer ?");

        posts("agent", page + "/" + collection().id() + "/cloture", Map.of());

        assertThat(browser("expert").words(page)).contains("Faut-il continuer ?", "Oui 9 90 %", "Non 1 10 %");
    }

    @Test
    void aClosedCollectionStandsInTheJournalAndTakesNothingMore() {
        opens("0");
        answers("1");
        String close = page + "/" + collection().id() + "/cloture";
        assertThat(posts("agent", close, Map.of()).statusCode())
                .as("nobody knows how many were asked")
                .isEqualTo(400);
        posts("agent", page + "/" + collection().id() + "/sollicites", Map.of("sollicites", "25"));
        Browser late = atTheForm();

        assertThat(posts("agent", close, Map.of()).statusCode()).isEqualTo(302);

        assertThat(answers(late, "1").statusCode()).isEqualTo(409);
        assertThat(late.words("/retours/" + collection().token())).contains("Ce recueil est clos");
        assertThat(collection().answered()).isEqualTo(1);
        assertThat(RecordedEvent.in(journal.of(story.reference()), FeedbackClosed.class)
                        .map(RecordedEvent::event))
                .singleElement()
                .satisfies(closed -> {
                    assertThat(closed.asked()).isEqualTo(25);
                    assertThat(closed.answered()).isEqualTo(1);
                    assertThat(closed.counts())
                            .as("those who read the journal do not read one person's answers")
                            .isEmpty();
                });
        assertThat(journal.of(story.reference())).anyMatch(row -> row.kind() == JournalKind.FEEDBACK_OPENED);
        assertThat(posts("agent", close, Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void aMissingAnswerIsRefusedAndNothingCounts() {
        opens("40");

        assertThat(answers("").statusCode()).isEqualTo(400);
        assertThat(answers("5").statusCode()).isEqualTo(400);
        assertThat(collection().answered()).isZero();
        assertThat(stranger().get("/retours/nulle0part").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyTheDepartmentGathersAndOnlyWhileTheSolutionIsUsed() {
        assertThat(posts("expert", page, Map.of("aupres", "PUBLIC", "sollicites", "1"))
                        .statusCode())
                .isEqualTo(403);
        Story proposed = opened("agent", "Pas encore");
        assertThat(posts(
                                "agent",
                                "/dossiers/" + proposed.reference() + "/retours",
                                Map.of("aupres", "AGENTS", "sollicites", "1"))
                        .statusCode())
                .isEqualTo(409);
        opens("40");
        assertThat(posts("agent", page, Map.of("aupres", "PUBLIC", "sollicites", "1"))
                        .statusCode())
                .as("open already")
                .isEqualTo(409);
        assertThat(stranger()
                        .get("/retours/" + collection().token() + "/affiche")
                        .body())
                .contains("/retours/" + collection().token(), "<svg", "<h1>Tri du courrier</h1>");
        assertThat(stranger().get("/retours/" + collection().token()).body())
                .contains("<h1>Votre avis\u00a0: Tri du courrier</h1>");
    }

    /** People copy it by hand, as they read it. */
    @Test
    void anAddressCopiedWithCapitalsOrWithoutDashesLeadsToTheForm() {
        opens("40");
        String token = collection().token();
        for (String typed : List.of(
                token.toUpperCase(Locale.ROOT),
                token.replace("-", ""),
                token.toUpperCase(Locale.ROOT).replace("-", ""))) {
            for (String beneath : List.of("", "/affiche")) {
                HttpResponse<String> answer = stranger().get("/retours/" + typed + beneath);
                assertThat(answer.statusCode()).as(typed + beneath).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElse(""))
                        .as(typed + beneath)
                        .endsWith("/retours/" + token + beneath);
            }
        }
    }

    private void tenAnswer() {
        for (int person = 0; person < 10; person++) {
            assertThat(answers("1").statusCode()).isEqualTo(302);
        }
    }

    private static String said(JsonNode shown, String field) {
        return shown.path(field).path("value").asText("");
    }

    @Test
    void theBilanTakesWhatWasGatheredAndNobodyTypesOverIt() {
        opens("40");
        tenAnswer();
        story.does("agent", "experiment-closing");
        String task = story.take("agent", "assessment");
        assertThat(said(story.shown("agent", task), "gatheredPublic"))
                .startsWith(
                        "10 réponses pour 40 personnes sollicitées\u00a0: leur contenu est montré une fois le recueil clos");
        assertThat(Jsoup.parse(browser("agent").get("/taches/" + task).body(), "", Parser.xmlParser())
                        .select("noscript dt:containsOwn(Réponses du public) + dd")
                        .text())
                .as("without scripts")
                .startsWith("10 réponses pour 40 personnes");

        story.does("agent", "assessment", "satisfactionUsers", 3, "gatheredPublic", "Tout va bien");

        Assessment kept = documents.latest(story.reference(), Assessment.class).orElseThrow();
        assertThat(kept.satisfactionUsers()).isEqualByComparingTo("10");
        assertThat(kept.satisfactionUsersCount()).isEqualByComparingTo("10");
        assertThat(kept.gatheredPublic())
                .startsWith("10 réponses pour 40 personnes sollicitées\u00a0; satisfaction 10 sur 10.")
                .contains("Faut-il continuer\u00a0? Oui 10.");
        assertThat(kept.nothingGathered()).isEmpty();
        assertThat(collection().isOpen()).isFalse();
        assertThat(RecordedEvent.in(journal.of(story.reference()), FeedbackClosed.class))
                .singleElement()
                .satisfies(closed -> {
                    assertThat(closed.event().answered()).isEqualTo(10);
                    assertThat(closed.event().counts())
                            .containsEntry("FUTURE.1", 10)
                            .containsEntry("FUTURE.3", 0);
                });

        story.does("expert2", "second-reading").does("secretary", "convening").does("secretary", "attendance");
        story.does("chair", "motion", "motion", "generalize");
        assertThat(said(story.shown("elected1", story.find("elected1", "vote")), "essentials"))
                .contains("Réponses recueillies", "10 réponses pour 40 personnes");
        Chapters.adopts(story);
        publication.publishDue();
        assertThat(stranger().words("/registre/" + story.reference() + "/bilan"))
                .contains("Réponses recueillies auprès du public", "10 réponses pour 40 personnes");
    }

    @Test
    void aDepartmentWithoutAnyAnswerSaysWhy() {
        story.does("agent", "experiment-closing");

        assertThat(story.isRefused("agent", "assessment", "nothingGathered", ""))
                .containsExactly("nothingGathered");

        story.does("agent", "assessment", "nothingGathered", "Deux agents seulement s’en servent.");
        assertThat(said(story.shown("expert2", story.find("expert2", "second-reading")), "essentials"))
                .contains("Deux agents seulement");
    }

    @Test
    void fewAnswersLeaveOnlyTheirNumber() {
        opens("40");
        answers("3");
        story.does("agent", "experiment-closing").does("agent", "assessment");

        Assessment kept = documents.latest(story.reference(), Assessment.class).orElseThrow();
        assertThat(kept.satisfactionUsers()).isNull();
        assertThat(kept.gatheredPublic())
                .isEqualTo(
                        "1 réponse pour 40 personnes sollicitées\u00a0: moins de dix, leur contenu n’est pas montré.");
    }

    @Test
    void nobodyComparesAnswersToNothing() {
        opens("0");
        answers("1");
        story.does("agent", "experiment-closing");

        assertThat(story.isRefused("agent", "assessment")).containsExactly("gatheredPublic");
        assertThat(collection().isOpen()).isTrue();
    }

    @Test
    void theSatisfactionOfTheProtocolIsMeasuredByAnswers() {
        Story large = opened("agent", "Réponses aux habitants")
                .does("agent", "proposal", Chapters.LARGE_PROPOSAL)
                .does("expert", "review", Chapters.LARGE_REVIEW);
        for (String opinion : List.of("dpo", "security", "sobriety")) {
            large.does(opinion, "opinion-" + opinion, "position", "favourable");
        }
        large.does("hr", "opinion-hr", "position", "favourable", "cstProcedure", "information")
                .does("dpo", "data-gate")
                .does("agent", "experiment-protocol", "indicator3Target", 8, "indicator3Unit", "heures");
        story = large;
        page = "/dossiers/" + story.reference() + "/retours";
        opens("40");
        tenAnswer();
        story.does("agent", "experiment-closing").does("agent", "assessment", "indicator3Measured", 2);

        assertThat(MeasureSeries.indicators(documents.of(story.reference())))
                .filteredOn(series -> series.name().equals("Satisfaction"))
                .singleElement()
                .satisfies(series -> {
                    assertThat(series.unit()).isEqualTo("sur 10");
                    assertThat(series.isReached()).contains(true);
                    assertThat(series.last().orElseThrow().how()).isEqualTo("Recueil auprès du public");
                });
    }
}
