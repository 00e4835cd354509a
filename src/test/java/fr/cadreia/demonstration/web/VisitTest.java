package fr.cadreia.demonstration.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.demonstration.tour.TourStop;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The visit where no history was played: each stop is there, as the right person. */
class VisitTest extends InApplication {

    private static String leadsTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElse("");
    }

    private Browser at(TourStop stop) {
        Browser visitor = stranger();
        visitor.get("/visite");
        visitor.get(leadsTo(visitor.post("/visite/" + stop.number(), Map.of())));
        return visitor;
    }

    private static Document page(Browser visitor, String path) {
        return Jsoup.parse(visitor.get(path).body());
    }

    @Test
    void aStrangerReadsWhatTheVisitShowsAndThatThereIsNoHistory() {
        Document page = page(stranger(), "/visite");

        assertThat(page.select("h1").text()).isEqualTo("Visite en cinq minutes");
        assertThat(page.select(".visit-stops li")).hasSize(6);
        assertThat(page.text()).contains("n’a pas d’histoire");
    }

    @ParameterizedTest
    @EnumSource(TourStop.class)
    void eachStopOpensAPageAsThePersonWhoseWorkItIs(TourStop stop) {
        Browser visitor = stranger();
        visitor.get("/visite");

        HttpResponse<String> opened = visitor.get(leadsTo(visitor.post("/visite/" + stop.number(), Map.of())));

        assertThat(opened.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(opened.body());
        assertThat(page.select(".tour").text()).contains("Étape " + stop.number() + " sur 6");
        assertThat(page.select(".account .who").isEmpty())
                .as("somebody without an account")
                .isEqualTo(stop.account().isEmpty());
        stop.account()
                .ifPresent(account -> assertThat(page.select(".account .who").text())
                        .isEqualTo(page(browser(account), "/")
                                .select(".account .who")
                                .text()));
    }

    @Test
    void theStopAfterTheVoteTellsWhatTheAuthorityDoesWithTheOpinion() {
        assertThat(page(at(TourStop.MINUTES), "/").select(".tour").text())
                .contains("Acte de l’autorité", "second examen", "Sans avis favorable ni acte, rien n’est généralisé.");
    }

    @Test
    void onePersonFollowsTheOther() {
        Browser visitor = at(TourStop.GATE);
        assertThat(page(visitor, "/").select(".account .who").text()).contains("Fanny Lorrain");

        visitor.get(leadsTo(visitor.post("/visite/4", Map.of())));
        assertThat(page(visitor, "/").select(".account .who").text()).contains("Odile Renaudin");

        visitor.get(leadsTo(visitor.post("/visite/5", Map.of())));
        assertThat(visitor.get("/dossiers").statusCode()).as("nobody any more").isEqualTo(302);
    }

    @Test
    void thePersonWhoLeavesReadsHowToGoOn() {
        Browser visitor = at(TourStop.GATE);

        assertThat(leadsTo(visitor.post("/visite/fin", Map.of()))).isEqualTo("/visite?fin");

        Document end = page(visitor, "/visite?fin");
        assertThat(end.text()).contains("Fin de la visite", "Continuer seul", "Revoir une étape");
        assertThat(page(visitor, "/").select(".tour")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/visite/0", "/visite/7", "/visite/deux"})
    void thereIsNoOtherStop(String stop) {
        Browser visitor = stranger();
        visitor.get("/visite");

        assertThat(visitor.post(stop, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyIsSignedInByAForgedRequest() {
        Browser visitor = stranger();
        visitor.get("/visite");

        assertThat(visitor.post("/visite/6", Map.of("_csrf", "forged")).statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/dossiers").statusCode()).isEqualTo(302);
    }

    @Test
    void oneClickIsEnoughToBeSomebodyOfTheDemonstrationAndNobodyElse() {
        Browser visitor = stranger();
        visitor.get("/visite");
        // Not among those who are offered.
        HttpResponse<String> refused = visitor.post("/visite/entrer", Map.of("compte", "guarantor2"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("n’est pas de la démonstration");
        assertThat(visitor.post("/visite/entrer", Map.of()).statusCode()).isEqualTo(400);

        visitor.get("/visite");
        assertThat(leadsTo(visitor.post("/visite/entrer", Map.of("compte", "member1"))))
                .isEqualTo("/");
        assertThat(page(visitor, "/").select(".account .who").text()).isEqualTo("Aline Bouvier");
    }

    @Test
    void theGuardRefusesThePreparedDiagramAndKeepsWhoTried() {
        long before = repository.createDeploymentQuery().count();
        Browser admin = at(TourStop.GUARD);
        admin.get("/visite/diagramme");

        String answer = Jsoup.parse(admin.post("/visite/diagramme", Map.of()).body())
                .text()
                .replace('\u00a0', ' ');

        assertThat(answer).contains("Refusé, pour une raison", "L’étape « Bilan » manque", "À corriger :");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(admin.words("/administration/diagrammes/historique")).contains("Damien Lacaze");
        assertThat(admin.words("/administration/diagrammes/historique")).contains("mandatory-path.bpmn");
    }

    @Test
    void onlyTheAdministrationTriesTheDiagram() {
        Browser dpo = at(TourStop.GATE);

        assertThat(dpo.get("/visite/diagramme").body())
                .contains("sixième étape")
                .doesNotContain("Déployer ce diagramme");
        assertThat(dpo.post("/visite/diagramme", Map.of()).statusCode()).isEqualTo(403);
    }
}
