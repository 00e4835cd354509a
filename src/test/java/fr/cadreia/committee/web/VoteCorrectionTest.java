package fr.cadreia.committee.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.committee.extract.DecisionExtract;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.committee.session.CommitteeCalendar;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VoteCorrectionTest extends InApplication {

    @Autowired
    private DecisionExtracts extracts;

    @Autowired
    private CommitteeCalendar convened;

    private Story story;

    @BeforeEach
    void oneVoteIsCast() {
        story = opened("agent", "Vote à corriger");
        Chapters.convened(story)
                .does("chair", "motion", "motion", "generalize", "reasons", "Bilan <b>probant</b>")
                .does("elected1", "vote", "ownInterest", "no", "vote", "for");
    }

    @Test
    void theLastVoteCountsAndEachChangeIsKept() {
        assertThat(correct("elected1", "elected1", "against")).isEqualTo(200);
        story.does("secretary", "vote-closing");

        String task = story.take("chair", "result");
        assertThat(story.shown("chair", task).path("resultText").path("value").asText())
                .contains("Pour\u00a0: 0\u00a0; contre\u00a0: 1");
        assertThat(journal.of(story.reference()).stream().filter(entry -> entry.kind() == JournalKind.VOTED))
                .hasSize(2);
    }

    @Test
    void aMemberMayStillDeclareAnInterestButNotTakeItBack() {
        assertThat(answer("elected1", "elected1", "recused").body())
                .contains("Votre déport est enregistré")
                .doesNotContain("Vous pouvez encore le changer", "Aucun vote à corriger");
        assertThat(correct("elected1", "elected1", "for")).isEqualTo(409);
        story.does("secretary", "vote-closing");

        String task = story.take("chair", "result");
        assertThat(story.shown("chair", task).path("resultText").path("value").asText())
                .contains("Pour\u00a0: 0\u00a0; contre\u00a0: 0");
    }

    @Test
    void theInterestIsToldAsInAVote() {
        assertThat(browser("elected1")
                        .get("/dossiers/" + story.reference() + "/vote")
                        .body())
                .contains("précisions sur cet intérêt", "figure au procès-verbal");
        assertThat(recused("x".repeat(1001)).statusCode()).isEqualTo(400);
        assertThat(recused("Je conseille l’éditeur.").statusCode()).isEqualTo(200);

        assertThat(documents
                        .latest(story.reference(), "vote")
                        .orElseThrow()
                        .answers()
                        .text("recusalReason"))
                .isEqualTo("Je conseille l’éditeur.");
        story.does("secretary", "vote-closing").does("chair", "result");
        String session =
                "/comite/seances/" + convened.sessionsOf(story.reference()).get(0);
        Browser secretary = browser("secretary");
        assertThat(secretary.post(session + "/levee", Map.of()).statusCode()).isEqualTo(302);
        assertThat(secretary.words(session + "/proces-verbal"))
                .contains(
                        "M. Bernard LESTRADE, conseiller métropolitain, Valmont (par déclaration : Je conseille l’éditeur.)");
    }

    @Test
    void whatIsNotChangedIsNoCorrection() {
        assertThat(answer("elected1", "elected1", "for").body())
                .contains("Votre vote est inchangé")
                .doesNotContain("Votre vote est corrigé");
        assertThat(journal.of(story.reference()).stream().filter(entry -> entry.kind() == JournalKind.VOTED))
                .hasSize(1);
    }

    @Test
    void votesAreCountedAsVotes() {
        assertThat(progress()).isEqualTo("1 vote reçu sur 6 à recevoir. Déports, sans vote\u00a0: 1.");
        correct("elected1", "elected1", "recused");
        assertThat(progress()).isEqualTo("0 vote reçu sur 5 à recevoir. Déports, sans vote\u00a0: 2.");
    }

    private String progress() {
        return story.shown("secretary", story.take("secretary", "vote-closing"))
                .path("ballotProgress")
                .path("value")
                .asText();
    }

    @Test
    void nobodyCorrectsAnothersVoteNorOneThatWasNotCast() {
        assertThat(correct("elected2", "elected1", "against")).isEqualTo(409);
        assertThat(correct("elected2", "elected2", "against")).isEqualTo(409);
        assertThat(correct("elected1", "elected1", "maybe")).isEqualTo(400);
    }

    @Test
    void afterTheCloseNothingIsCorrected() {
        story.does("secretary", "vote-closing");

        assertThat(correct("elected1", "elected1", "against")).isEqualTo(409);
    }

    @Test
    void theExtractIsServedAsItWasFiledAndHashed() {
        for (String member : new String[] {"chair", "elected2", "elected3"}) {
            story.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        story.does("secretary", "vote-closing").does("chair", "result");

        DecisionExtract extract = extracts.of(story.reference()).get(0);
        String page = browser("agent")
                .get("/dossiers/" + story.reference() + "/extraits/1")
                .body();

        assertThat(page).contains("Bilan &lt;b&gt;probant", "AVIS FAVORABLE à la généralisation", "par 4 voix pour");
        assertThat(page)
                .containsPattern("(?s)constat du comité sur les dix règles.*Règle 1 .*Respectée.*Règle 10 .*À suivre");
        assertThat(DigestUtils.sha256Hex(page)).isEqualTo(extract.sha256());
        assertThat(journal.of(story.reference()))
                .anySatisfy(entry -> assertThat(entry.content()).contains(extract.sha256()));
        assertThat(browser("agent").get("/dossiers/" + story.reference()).body())
                .contains("Avis favorable à la généralisation, projet d’avis adopté");
        assertThat(browser("agent2")
                        .get("/dossiers/" + story.reference() + "/extraits/1")
                        .statusCode())
                .isEqualTo(403);
    }

    private int correct(String account, String member, String vote) {
        return answer(account, member, vote).statusCode();
    }

    private HttpResponse<String> recused(String interest) {
        return browser("elected1")
                .post(
                        "/dossiers/" + story.reference() + "/vote",
                        Map.of("membre", "elected1", "vote", "recused", "motif", interest));
    }

    private HttpResponse<String> answer(String account, String member, String vote) {
        String page = "/dossiers/" + story.reference() + "/vote";
        Browser browser = browser(account);
        browser.get(page);
        return browser.post(page, Map.of("membre", member, "vote", vote));
    }
}
