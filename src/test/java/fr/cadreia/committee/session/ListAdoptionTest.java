package fr.cadreia.committee.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.Tally;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Points without debate, put to the vote together. */
class ListAdoptionTest extends SessionOfTwoCases {

    @Autowired
    private Examinations examinations;

    /** What the secretary ticks when members have not voted. */
    private static final Map<String, String> WITHOUT_AWAITED = Map.of("sansAttendre", "oui");

    @Test
    void theListClosesWhenTheChairStaysOutOfOneOfItsPoints() {
        String page = opened("sans");
        Browser.of("chair", port).post(page + "/liste", Map.of());
        votes(page, "chair", Map.of("vote-chair", "for", "deport", first.reference()));
        votes(page, "elected1", Map.of("vote-elected1", "for"));
        String field = "presidence-" + first.reference();

        assertThat(secretary.get(page).body()).contains(field).doesNotContain("presidence-" + second.reference());
        HttpResponse<String> missing = secretary.post(page + "/cloture", WITHOUT_AWAITED);
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.body()).contains("Dossier " + first.reference(), "choisissez qui préside");
        assertThat(secretary
                        .post(page + "/cloture", Map.of(field, "chair", "sansAttendre", "oui"))
                        .statusCode())
                .as("who is recused")
                .isEqualTo(400);
        assertThat(second.waitsAt()).contains("Task_CloseVote");

        assertThat(secretary
                        .post(page + "/cloture", Map.of(field, "elected1", "sansAttendre", "oui"))
                        .statusCode())
                .isEqualTo(302);
        first.does("elected1", "result");
        second.does("chair", "result");
    }

    private HttpResponse<String> votes(String page, String account, Map<String, ?> ballot) {
        return Browser.of(account, port).post(page + "/vote", ballot);
    }

    @Test
    void withoutAQuorumTheListIsNotPut() {
        String page = opened("sans");
        Browser chair = Browser.of("chair", port);
        for (String member : List.of("elected2", "elected3")) {
            assertThat(secretary
                            .post(page + "/rectification", Map.of("membre", member, "changement", "LEFT"))
                            .statusCode())
                    .isEqualTo(302);
        }

        assertThat(chair.get(page).body())
                .contains("Quorum de ce point non atteint\u00a0: 3 membres présents")
                .doesNotContain("Mettre la liste aux voix");
        assertThat(chair.post(page + "/liste", Map.of()).statusCode()).isEqualTo(409);
        assertThat(first.waitsAt()).containsExactly("Task_Motion");
    }

    @Test
    void pointsWithoutDebateAreAdoptedTogether() {
        String page = opened("sans");
        Browser chair = Browser.of("chair", port);
        assertThat(chair.get(page).body())
                .contains("Points sans débat", "Projet d’avis, dossier " + first.reference(), "Résumé pour le public");
        assertThat(chair.post(page + "/liste", Map.of()).statusCode()).isEqualTo(302);

        assertThat(Browser.of("elected1", port).get(page).body())
                .contains(
                        "Le comité émet un AVIS FAVORABLE à la généralisation de cette solution.",
                        "Résumé pour le public",
                        "règle 1, respectée");
        for (String account : List.of("chair", "elected1", "elected2")) {
            assertThat(votes(page, account, Map.of("vote-" + account, "for")).statusCode())
                    .isEqualTo(302);
        }
        assertThat(votes(page, "member1", Map.of("vote-member1", "for")).statusCode())
                .as("the proxy’s vote is missing")
                .isEqualTo(400);
        assertThat(votes(page, "member1", Map.of("vote-member1", "for", "vote-member2", "against"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(votes(page, "member1", Map.of("vote-member1", "against")).statusCode())
                .as("twice")
                .isEqualTo(409);
        assertThat(secretary.get(page).body()).contains("Clore les scrutins de la liste");
        assertThat(secretary.words(page)).contains("N’ont pas encore voté", "M. Paul QUÉMÉNER");
        HttpResponse<String> unconfirmed = secretary.post(page + "/cloture", Map.of());
        assertThat(unconfirmed.statusCode()).isEqualTo(400);
        assertThat(unconfirmed.body()).contains("confirmez que vous closez sans eux");
        assertThat(secretary.post(page + "/cloture", WITHOUT_AWAITED).statusCode())
                .isEqualTo(302);

        assertThat(first.waitsAt()).containsExactly("Task_RecordResult");
        assertThat(second.waitsAt()).containsExactly("Task_RecordResult");
        assertThat(secretary.get(page).body())
                .contains("Scrutin clos, résultat à constater («\u00a0Avis favorable à la généralisation\u00a0»")
                .doesNotContain("scrutin précédent");
        assertThat(votes(page, "elected3", Map.of("vote-elected3", "against")).statusCode())
                .as("after the close")
                .isEqualTo(409);
        for (Story story : List.of(first, second)) {
            Tally tally =
                    examinations.of(story.reference(), deliberation(story)).tally(ConveningKind.FIRST);
            assertThat(tally.inFavour()).isEqualTo(4);
            assertThat(tally.against()).isEqualTo(1);
            story.does("chair", "result");
        }
        assertThat(secretary.post(page + "/levee", Map.of()).statusCode()).isEqualTo(302);
        assertThat(secretary.get(page + "/proces-verbal").body())
                .contains("Vote en liste, avec les autres points sans débat.");
    }

    @Test
    void aMemberTakesACaseOffTheListOrStaysOutOfIt() {
        String page = opened("sans");
        Browser.of("chair", port).post(page + "/liste", Map.of());
        votes(page, "chair", Map.of("vote-chair", "for"));
        assertThat(votes(page, "elected1", Map.of("vote-elected1", "for", "debat", second.reference()))
                        .statusCode())
                .isEqualTo(302);

        assertThat(second.waitsAt()).as("at once").containsExactly("Task_Convene");
        assertThat(first.waitsAt()).as("the others stay on the list").contains("Task_CloseVote");
        assertThat(Browser.of("elected2", port).words(page))
                .contains("Reporté à une autre séance : un membre a demandé le débat");
        votes(page, "elected2", Map.of("vote-elected2", "for", "deport", first.reference()));
        assertThat(secretary.post(page + "/cloture", WITHOUT_AWAITED).statusCode())
                .isEqualTo(302);

        assertThat(first.waitsAt()).containsExactly("Task_RecordResult");
        assertThat(examinations
                        .of(first.reference(), deliberation(first))
                        .tally(ConveningKind.FIRST)
                        .recused())
                .as("elected2, and member3 of the proposer’s side")
                .isEqualTo(2);
        first.does("chair", "result");
        assertThat(secretary.post(page + "/levee", Map.of()).statusCode()).isEqualTo(302);
        assertThat(secretary.words(page + "/proces-verbal"))
                .contains("Scrutin sans effet, un membre ayant demandé le débat. Pour : 2");
        String next = prepared(TestClock.sessionDay(40));
        HttpResponse<String> again = does(next, "inscription", Map.of("dossier", second.reference(), "debat", "sans"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("un membre a demandé le débat");
        enter(next, second, "avec");
    }

    @Test
    void aProxyIsNotVotedByWhoStaysOutOfTheCaseAndItsFallIsTold() {
        String page = opened("sans");
        Browser.of("chair", port).post(page + "/liste", Map.of());
        for (String account : List.of("chair", "elected1", "elected2", "elected3")) {
            votes(page, account, Map.of("vote-" + account, "for"));
        }
        Map<String, String> both = Map.of("vote-member1", "for", "vote-member2", "against");

        HttpResponse<String> refused = votes(
                page, "member1", Map.of("vote-member1", "for", "vote-member2", "against", "deport", first.reference()));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("votre déport fait tomber le pouvoir que vous portez");
        first.does("member1", "vote", "ownInterest", "yes");
        assertThat(first.isRefused("member1", "vote", "ownInterest", "no", "vote", "for"))
                .as("the proxy’s, which fell")
                .containsExactly("vote");
        assertThat(votes(page, "member1", both).statusCode()).isEqualTo(302);
        secretary.post(page + "/cloture", Map.of());
        for (Story story : List.of(first, second)) {
            story.does("chair", "result");
        }
        assertThat(secretary.post(page + "/levee", Map.of()).statusCode()).isEqualTo(302);

        String fell = "Mme Sarah TISSOT à Mme Aline BOUVIER (sans objet : Mme Aline BOUVIER se déporte)";
        assertThat(secretary.words("/dossiers/" + first.reference() + "/extraits/1"))
                .contains("Avait donné pouvoir : Mme Sarah TISSOT à Mme Aline BOUVIER (pouvoir devenu sans objet)");
        assertThat(secretary.words("/dossiers/" + second.reference() + "/extraits/1"))
                .contains(
                        "Avait donné pouvoir : Mme Sarah TISSOT à Mme Aline BOUVIER.",
                        "par 5 voix pour et 1 voix contre")
                .doesNotContain("devenu sans objet");
        assertThat(secretary.words(page + "/proces-verbal"))
                .contains("Pouvoirs devenus sans objet avant le vote : " + fell);
    }

    @Test
    void onlyWhoPresidesPutsTheListToTheVote() {
        String page = opened("sans");

        assertThat(Browser.of("elected1", port).post(page + "/liste", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(secretary.post(page + "/liste", Map.of()).statusCode()).isEqualTo(409);
        assertThat(Browser.of("chair", port).post(page + "/cloture", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(first.waitsAt()).containsExactly("Task_Motion");
    }
}
