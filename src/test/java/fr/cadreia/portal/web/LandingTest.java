package fr.cadreia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.people.Role;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The landing page: what waits for each person, and nothing that the person may not see. */
class LandingTest extends InApplication {

    @Autowired
    private JdbcTemplate rows;

    /** Somebody whose tasks no other test makes. */
    private String requester(String account, String organisation) {
        if (people.find(account).isEmpty()) {
            persons.proposer(account, "Dominique", account, organisation);
        }
        return account;
    }

    private Story story(String account, String title) {
        return opened(account, title);
    }

    private Document lands(String account) {
        return Jsoup.parse(browser(account).get("/").body());
    }

    private static String region(Document page, String title) {
        return page.select("section[aria-labelledby=" + title + "]").text().replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "expert", "elected1", "secretary", "admin", "guarantor", "codev"})
    void everybodyLandsOnWhatWaitsForThem(String account) {
        Browser browser = stranger();
        browser.get("/connexion");

        HttpResponse<String> signedIn = browser.post("/connexion", Map.of("username", account, "password", account));

        assertThat(signedIn.headers().firstValue("Location").orElse("")).isEqualTo("/");
        assertThat(Jsoup.parse(browser.get("/").body()).select("h1").text()).isEqualTo("Ce qui vous attend");
    }

    @Test
    void aTaskSaysWhatItIsWhoseTurnItIsAndUntilWhen() {
        String account = requester("attendue", "dir-eau");
        Story free = story(account, "Encore à prendre");
        Story taken = story(account, "Prise en charge");
        engine.getTaskService().claim(taken.find(account, "proposal"), account);
        Story late = story(account, "Rendue trop tard");
        rows.update(
                "update ACT_RU_TASK set DUE_DATE_ = ? where ID_ = ?",
                Timestamp.from(TestClock.now().minus(Duration.ofDays(3))),
                late.find(account, "proposal"));

        Element tasks = lands(account).getElementById("taches");

        assertThat(tasks.select("h3").eachText())
                .containsExactly("En retard (1)", "À vous (1)", "À prendre en charge (1)");
        List<String> rows = tasks.select("ul.tasks li").eachText();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).contains("Rendue trop tard", "En retard", "Direction du cycle de l");
        assertThat(rows.get(1)).contains("Prise en charge", taken.reference(), "À vous depuis le");
        assertThat(rows.get(2)).contains("Encore à prendre", free.reference(), "À prendre par");
        assertThat(tasks.select("a").eachAttr("href"))
                .contains("/taches/" + free.find(account, "proposal") + "/ouvrir", "/camunda/app/tasklist/");
    }

    @Test
    void thePersonWhoHasNothingToDoReadsWhatTheyCanDo() {
        Document page = lands(requester("sanstache", "dir-juridique"));

        assertThat(region(page, "taches-titre")).contains("Rien ne vous attend", "proposer un usage");
        assertThat(page.select("#taches a").eachAttr("href")).contains("/dossiers/nouveau", "/catalogue");
        assertThat(region(page, "suivis")).contains("Aucun pour l’instant", "Suivre ce dossier");
        assertThat(region(page, "proche")).contains("Tout le calendrier");
    }

    @Test
    void onesOwnCasesAreFollowedUntilOneLeavesThem() {
        String account = requester("suivante", "dir-espaces-verts");
        Story story = story(account, "Suivi d’office");
        story.does(account, "proposal", Chapters.SMALL_PROPOSAL);
        Browser browser = browser(account);
        String page = "/dossiers/" + story.reference();

        assertThat(region(Jsoup.parse(browser.get("/").body()), "suivis"))
                .contains("Suivi d’office", "Instruction", "On attend : Experts IA depuis le");

        assertThat(browser.get(page).body()).contains("Ne plus suivre ce dossier");
        browser.post(page + "/suivi", Map.of("suivre", "non"));
        assertThat(region(Jsoup.parse(browser.get("/").body()), "suivis")).doesNotContain("Suivi d’office");

        assertThat(browser.get(page).body()).contains("Suivre ce dossier");
        browser.post(page + "/suivi", Map.of("suivre", "oui"));
        browser.post(page + "/suivi", Map.of("suivre", "oui"));
        assertThat(region(Jsoup.parse(browser.get("/").body()), "suivis")).contains("Suivi d’office");
    }

    @Test
    void anothersCaseIsNeitherFollowedNorShown() {
        String title = "Affaire d’une autre direction";
        Story story = story("agent", title);
        Browser other = Browser.of(requester("ailleurs", "dir-juridique"), port);
        other.get("/");

        assertThat(other.post("/dossiers/" + story.reference() + "/suivi", Map.of("suivre", "oui"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.get("/").body()).doesNotContain(title, story.reference());
        // Somebody who moved to another organisation no longer reads what they did in the old one.
        rows.update(
                "insert into cadre_followed_case (account, case_reference, followed) values (?, ?, true)",
                "ailleurs",
                story.reference());
        assertThat(other.get("/").body()).doesNotContain(title, story.reference());
    }

    @ParameterizedTest
    @CsvSource({"suivre, peut-être", "suivre, ''", "autre, oui"})
    void aChoiceThatMeansNothingIsRefused(String field, String value) {
        Story story = story("agent", "Choix sans objet");
        Browser browser = browser("agent");
        browser.get("/dossiers/" + story.reference());

        HttpResponse<String> refused = browser.post("/dossiers/" + story.reference() + "/suivi", Map.of(field, value));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Indiquez si vous voulez suivre ce dossier");
    }

    @Test
    void whoHasNotVotedYetIsNamedToNobody() {
        String account = requester("curieuse", "dir-proprete");
        Story story =
                Chapters.convened(story("agent", "Scrutin ouvert à l’accueil")).does("chair", "motion");
        browser(account).post("/dossiers/" + story.reference() + "/suivi", Map.of("suivre", "oui"));

        String followed = region(lands(account), "suivis");

        assertThat(followed).contains(story.reference(), "membres du comité");
        assertThat(followed).doesNotContain("Bernard Lestrade", "Aline Bouvier");
    }

    @ParameterizedTest
    @CsvSource({
        "agent, Agent d’une direction",
        "commune, Commune",
        "dpo, Avis spécialisés",
        "chair, Présidence du comité",
        "guarantor, Garant des habilitations"
    })
    void eachFindsTheCardOfTheOwnPart(String account, String part) {
        assertThat(lands(account).select(".role h3").eachText()).contains(part);
    }

    @Test
    void theCommandForEmergenciesIsAlwaysAtHandForThePersonWhoMayUseIt() {
        String page = "/administration/habilitations/secours";

        for (String account : List.of("expert", "elected1", "dpo", "guarantor")) {
            assertThat(lands(account).select("a[href=" + page + "]"))
                    .as(account)
                    .isNotEmpty();
        }
        for (String account : List.of("agent", "admin")) {
            assertThat(lands(account).select("a[href=" + page + "]"))
                    .as(account)
                    .isEmpty();
        }
        persons.account("sansrien", "Sans", "Rien", "dir-eau");
        assertThat(people.get("sansrien").has(Role.AGENTS)).isFalse();
        assertThat(lands("sansrien").select("a[href=" + page + "]")).isEmpty();
    }
}
