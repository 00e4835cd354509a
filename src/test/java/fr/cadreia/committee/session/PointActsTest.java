package fr.cadreia.committee.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.Tally;
import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Points with debate, examined from their session's page alone. */
class PointActsTest extends SessionOfTwoCases {

    private static final Map<String, String> WITHOUT_AWAITED = Map.of("presidence", "chair", "sansAttendre", "oui");

    @Autowired
    private Examinations examinations;

    /** Returns the address of the act on this case that the page offers; empty where it offers none. */
    private static String act(Browser who, String page, Story story) {
        return form(who, page, story).attr("action");
    }

    private static Elements form(Browser who, String page, Story story) {
        return Jsoup.parse(who.get(page).body()).select("details.act").stream()
                .filter(act -> act.select("summary").text().contains(story.reference()))
                .map(act -> act.select("form"))
                .findFirst()
                .orElseGet(Elements::new);
    }

    private static String version(Browser who, String page) {
        return who.get(page + "/etat").headers().firstValue("ETag").orElseThrow();
    }

    private static int does(Browser who, String page, Story story, Map<String, ?> entered) {
        return sends(who, page, story, entered).statusCode();
    }

    /** Sends the act as the page offers it now, with the fingerprint of a draft where it shows one. */
    private static HttpResponse<String> sends(Browser who, String page, Story story, Map<String, ?> entered) {
        Elements form = form(who, page, story);
        Map<String, Object> all = new HashMap<>(entered);
        form.select("input[name=projetLu]").forEach(read -> all.put("projetLu", read.val()));
        return who.post(form.attr("action"), all);
    }

    private Browser of(String account) {
        return Browser.of(account, port);
    }

    @Test
    void aPointIsExaminedFromThePageAlone() {
        String page = opened("avec");
        Browser chair = of("chair");
        assertThat(secretary.words(page)).contains("Rien ne vous attend ici pour l’instant");
        assertThat(chair.words(page)).contains("Mettre un projet d’avis aux voix : " + first.reference(), "Dispositif");

        String motion = "/taches/" + first.find("chair", "motion");
        assertThat(does(chair, page, first, Map.of())).isEqualTo(302);
        assertThat(act(chair, page, first)).as("what is under way").contains("/actes/vote/");
        assertThat(chair.words(motion)).contains("Revenir à la séance");
        assertThat(chair.words(page)).contains("L’essentiel du dossier", "Cibles 2 atteintes, sur 2 indicateurs");
        assertThat(does(chair, page, first, Map.of("vote", "for"))).isEqualTo(302);
        assertThat(does(of("elected1"), page, first, Map.of("vote", "against"))).isEqualTo(302);
        assertThat(does(of("elected2"), page, first, Map.of("vote", "recused", "interet", "Un contrat.")))
                .isEqualTo(302);

        HttpResponse<String> unconfirmed =
                secretary.post(act(secretary, page, first), Map.of("presidence", "chair", "vote-elected3", "for"));
        assertThat(unconfirmed.statusCode()).isEqualTo(400);
        assertThat(unconfirmed.body()).contains("Dossier " + first.reference());
        assertThat(does(
                        secretary,
                        page,
                        first,
                        Map.of(
                                "presidence", "chair",
                                "sansAttendre", "oui",
                                "vote-elected3", "for",
                                "vote-member1", "recused")))
                .as("an interest is declared in person, and is no vote by hand")
                .isEqualTo(400);
        assertThat(does(
                        secretary,
                        page,
                        first,
                        Map.of(
                                "presidence", "chair",
                                "sansAttendre", "oui",
                                "vote-elected3", "for",
                                "vote-member1", "")))
                .isEqualTo(302);

        assertThat(chair.words(page)).contains("Pour : 2 ; contre : 1 ; abstentions : 0", "Constater ce résultat");
        assertThat(does(chair, page, first, Map.of())).isEqualTo(302);
        assertThat(first.waitsAt()).doesNotContain("Task_RecordResult", "Task_Motion");
        assertThat(second.waitsAt()).containsExactly("Task_Motion");
        assertThat(act(chair, page, second)).as("the next case").contains("/actes/projet/");
    }

    @Test
    void theChairAmendsTheTextAndMembersDemandASecretBallot() {
        String page = opened("avec");
        Browser chair = of("chair");
        HttpResponse<String> incomplete =
                sends(chair, page, first, Map.of("reservation2Text", "Former les nouveaux arrivants"));
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.body()).contains("Fonction responsable", ">Former les nouveaux arrivants</textarea>");
        HttpResponse<String> textless = sends(
                chair,
                page,
                first,
                Map.of(
                        "reservation2Owner",
                        "responsable du courrier",
                        "reservation2Due",
                        TestClock.today().plusMonths(6).toString()));
        assertThat(textless.statusCode()).isEqualTo(400);
        assertThat(textless.body())
                .contains(
                        "«\u00a0Réserve 2\u00a0»\u00a0: écrivez ce qui est demandé",
                        "value=\"responsable du courrier\"");
        HttpResponse<String> tooFew = sends(chair, page, first, Map.of("secretBallot", List.of("elected1")));
        assertThat(tooFew.statusCode()).isEqualTo(400);
        assertThat(tooFew.body()).contains("le scrutin secret se demande par le tiers des membres présents");
        assertThat(does(chair, page, first, Map.of("reasons", " "))).isEqualTo(400);
        HttpResponse<String> named = sends(chair, page, first, Map.of("publicSummary", "Mme Bovary s’en trouve bien."));
        assertThat(named.statusCode()).isEqualTo(400);
        assertThat(named.body()).contains("name=\"notPersons\" value=\"Mme Bovary\"");
        assertThat(first.waitsAt()).containsExactly("Task_Motion");

        assertThat(does(
                        chair,
                        page,
                        first,
                        Map.of(
                                "reasons", "Un motif.\r\nUn autre.",
                                "publicSummary", "Mme Bovary s’en trouve bien.",
                                "notPersons", "Mme Bovary",
                                "reservation2Text", "Former les nouveaux arrivants",
                                "reservation2Owner", "responsable du courrier",
                                "reservation2Due",
                                        TestClock.today().plusMonths(6).toString(),
                                "secretBallot", List.of("elected1", "elected2"))))
                .isEqualTo(302);

        Examination examination = examinations.of(first.reference(), deliberation(first));
        assertThat(examination.opinion().reasons()).isEqualTo("Un motif.\nUn autre.");
        assertThat(examination.opinion().reservations())
                .singleElement()
                .satisfies(reservation -> assertThat(reservation.number()).isEqualTo(1));
        assertThat(examination.ballot().special().isSecret()).isTrue();

        String before = version(secretary, page);
        for (String member : List.of("chair", "elected1", "elected2", "elected3", "member1")) {
            assertThat(does(of(member), page, first, Map.of("vote", "for"))).isEqualTo(302);
        }
        assertThat(version(secretary, page)).as("nothing of a secret ballot").isEqualTo(before);
        assertThat(does(of("member1"), page, first, Map.of("vote", "against"))).isEqualTo(302);
        assertThat(version(secretary, page)).as("nobody is awaited").isNotEqualTo(before);
    }

    @Test
    void aDraftThatWasChangedElsewhereIsReadAgainBeforeItIsPut() {
        String page = opened("avec");
        Browser chair = of("chair");
        Elements shown = form(chair, page, first);
        Map<String, String> old = Map.of(
                "projetLu", shown.select("input[name=projetLu]").val(),
                "reasons", shown.select("textarea[name=reasons]").val());
        HttpResponse<String> saved = chair.call(
                "PUT",
                "/taches/" + first.find("chair", "motion") + "/brouillon",
                "{\"answers\": {\"reasons\": \"Un motif plus récent.\"}}",
                Map.of("X-CSRF-TOKEN", chair.token(), "Accept", "application/json"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);

        for (Map<String, String> stale : List.of(old, Map.of("reasons", "Un motif."))) {
            HttpResponse<String> refused = chair.post(shown.attr("action"), stale);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("actualisez la page, relisez le projet d’avis");
            assertThat(Jsoup.parse(refused.body())
                            .select("input[name=projetLu]")
                            .first()
                            .val())
                    .as("sent again, it is refused again")
                    .isEqualTo(stale.getOrDefault("projetLu", ""));
        }
        assertThat(first.waitsAt()).containsExactly("Task_Motion");

        assertThat(does(chair, page, first, Map.of())).isEqualTo(302);
        assertThat(examinations
                        .of(first.reference(), deliberation(first))
                        .opinion()
                        .reasons())
                .isEqualTo("Un motif plus récent.");
    }

    @Test
    void thePageTellsThatTheSessionHasGoneOn() {
        String page = opened("avec");
        Browser elected = of("elected1");
        String before = version(elected, page);
        assertThat(elected.get(page).body()).contains("data-version=" + before);
        assertThat(elected.call("GET", page + "/etat", "", Map.of("If-None-Match", before))
                        .statusCode())
                .isEqualTo(304);

        assertThat(does(of("chair"), page, first, Map.of())).isEqualTo(302);
        String opened = version(elected, page);
        assertThat(opened).isNotEqualTo(before);
        String closes = version(secretary, page);

        assertThat(does(of("elected2"), page, first, Map.of("vote", "against", "explication", "C’est trop tôt.")))
                .isEqualTo(302);
        assertThat(version(elected, page)).as("no running totals").isEqualTo(opened);
        assertThat(version(secretary, page)).as("who closes the ballot").isNotEqualTo(closes);
        assertThat(documents.of(first.reference()))
                .filteredOn(document -> document.is(VoteCast.class))
                .singleElement()
                .satisfies(vote ->
                        assertThat(vote.as(VoteCast.class).explanation()).isEqualTo("C’est trop tôt."));
        assertThat(of("agent").get(page + "/etat").statusCode()).isEqualTo(403);
    }

    @Test
    void anActIsOnlyForWhoMayDoItAndOnlyWhereThePointIs() {
        String page = opened("avec");
        Browser chair = of("chair");
        String put = act(chair, page, first);

        assertThat(act(secretary, page, first)).isEmpty();
        assertThat(secretary.post(put, Map.of()).statusCode()).isEqualTo(409);
        assertThat(of("elected1").post(put, Map.of()).statusCode()).isEqualTo(409);
        assertThat(chair.post(put.replace("projet", "resultat"), Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(chair.post(put.replace("projet", "autre"), Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(first.waitsAt()).containsExactly("Task_Motion");

        assertThat(does(chair, page, first, Map.of())).isEqualTo(302);
        HttpResponse<String> twice = chair.post(put, Map.of());
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("Cet acte n’attend plus de vous");
        assertThat(does(of("elected1"), page, first, Map.of())).as("no choice").isEqualTo(400);
        String close = act(secretary, page, first);
        assertThat(chair.post(close, WITHOUT_AWAITED).statusCode()).isEqualTo(409);
        assertThat(first.waitsAt()).contains("Task_CloseVote");
    }

    @Test
    void aMotionThatIsNotAdoptedIsFollowedByWhatTheChairChooses() {
        String page = opened("avec");
        Browser chair = of("chair");
        does(chair, page, first, Map.of());
        for (String member : List.of("chair", "elected1", "elected2")) {
            assertThat(does(of(member), page, first, Map.of("vote", "against"))).isEqualTo(302);
        }
        assertThat(does(secretary, page, first, WITHOUT_AWAITED)).isEqualTo(302);
        Tally tally = examinations.of(first.reference(), deliberation(first)).tally(ConveningKind.FIRST);
        assertThat(tally.isAdopted()).isFalse();

        assertThat(does(chair, page, first, Map.of())).as("what follows").isEqualTo(400);
        assertThat(does(chair, page, first, Map.of("suite", "nextMotion", "motif", "Un texte plus court.")))
                .isEqualTo(302);
        assertThat(first.waitsAt()).containsExactly("Task_Motion");
    }

    @Test
    void aMissedQuorumIsSaidAtOnce() {
        String number = prepared(TestClock.today().plusDays(10));
        enter(number, first, "avec");
        does(number, "convocation", Map.of());
        assertThat(does(number, "presence", Map.of("present", List.of("chair", "elected1"), "presidence", "chair"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(secretary.words("/comite/seances/" + number))
                .contains("Quorum non atteint : 2 membres présents sur 7 (minimum : 4)")
                .doesNotContain("la présidence peut mettre les projets d’avis aux voix");
    }
}
