package fr.cadreia.committee.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is there, who stands in for whom, and what may be put right afterwards. */
class PresenceSheetTest extends SessionOfTwoCases {

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionJournal journal;

    @Autowired
    private Examinations examinations;

    @Test
    void whatIsWrongOnTheSheetChangesNothing() {
        String number = prepared(TestClock.today().plusDays(10));
        enter(number, first, "avec");
        does(number, "convocation", Map.of());

        assertThat(does(number, "presence", Map.of("presidence", "chair")).statusCode())
                .isEqualTo(400);
        TestClock.reset();
        HttpResponse<String> early = secretary.post(
                "/comite/seances/" + number + "/presence", Map.of("present", List.of("chair"), "presidence", "chair"));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("ne se tient pas avant ce jour");
        HttpResponse<String> proxy = does(
                number,
                "presence",
                Map.of(
                        "present",
                        List.of("elected1", "elected2"),
                        "presidence",
                        "elected1",
                        "pouvoir1De",
                        "elected1",
                        "pouvoir1A",
                        "elected2"));
        assertThat(proxy.statusCode()).isEqualTo(400);
        assertThat(proxy.body()).contains("Pouvoir 1, membre absent\u00a0: un membre présent ne donne pas pouvoir");
        HttpResponse<String> other =
                does(number, "presence", Map.of("present", List.of("chair", "elected1"), "presidence", "elected1"));
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body())
                .contains("Présidence de séance\u00a0: le président du comité est présent")
                .doesNotContain("Dossier " + first.reference() + "\u00a0:");
        assertThat(first.waitsAt()).containsExactly("Task_Attendance");
        assertThat(sessions.get(number).status().label()).isEqualTo("Convoquée");
    }

    @Test
    void onlyMembersArePresentAndGiveOrHoldProxies() {
        String number = prepared(TestClock.today().plusDays(10));
        enter(number, first, "avec");
        does(number, "convocation", Map.of());
        List<String> there = List.of("chair", "elected1", "elected2", "member1");

        refusedSheet(number, "Membres présents\u00a0: Viviane Cordier ne siège pas", List.of("chair", "council"));
        refusedSheet(number, "Pouvoir 1, membre présent\u00a0: le pouvoir va", there, "elected3", "agent");
        refusedSheet(
                number,
                "Pouvoir 2, membre présent\u00a0: Claire Montel porte déjà un pouvoir, et un membre n",
                there,
                "elected3",
                "chair",
                "member2",
                "chair");
        assertThat(does(number, "presence", Map.of("present", there, "presidence", "chair", "remplacement", "agent"))
                        .statusCode())
                .isEqualTo(400);

        assertThat(first.waitsAt()).containsExactly("Task_Attendance");
        assertThat(sessions.get(number).status().label()).isEqualTo("Convoquée");
        assertThat(journal.of(number))
                .extracting(JournalEntry::kind)
                .filteredOn(kind -> kind != JournalKind.PAPER_PRINTED)
                .containsExactly(
                        JournalKind.SESSION_CONVENED,
                        JournalKind.PAPER_FILED,
                        JournalKind.PAPER_FILED,
                        JournalKind.CONVOCATION_FILED);
    }

    private void refusedSheet(String number, String message, List<String> present, String... proxies) {
        Map<String, Object> sheet = new HashMap<>(Map.of("present", present, "presidence", "chair"));
        for (int at = 0; at < proxies.length; at += 2) {
            sheet.put("pouvoir" + (at / 2 + 1) + "De", proxies[at]);
            sheet.put("pouvoir" + (at / 2 + 1) + "A", proxies[at + 1]);
        }
        HttpResponse<String> refused = does(number, "presence", sheet);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(message);
    }

    @Test
    void nobodyIsTickedInAdvanceOnASessionsSheet() {
        String number = prepared(TestClock.today().plusDays(10));
        enter(number, first, "avec");
        does(number, "convocation", Map.of());
        assertThat(secretary.get("/comite/seances/" + number).body())
                .contains("ne se tient pas avant ce jour")
                .doesNotContain("name=\"present\"");

        TestClock.comesTo(TestClock.today().plusDays(10));
        assertThat(secretary.get("/comite/seances/" + number).body())
                .contains("name=\"present\"")
                .doesNotContain("checked=\"checked\"");
        assertThat(secretary.get("/comite/seances/" + number + "?presents=tous").body())
                .contains("checked=\"checked\"");
    }

    @Test
    void theSheetIsCorrectedWhileTheSessionIsOpenButNotUnderABallot() {
        String page = opened("avec");
        String number = page.substring(page.lastIndexOf('/') + 1);
        Map<String, String> arrival = Map.of("membre", "member2", "changement", "ARRIVED");

        assertThat(Browser.of("chair", port)
                        .post(page + "/rectification", arrival)
                        .statusCode())
                .isEqualTo(403);
        for (Map<String, String> wrong : List.of(
                Map.of("membre", "agent", "changement", "ARRIVED"),
                Map.of("membre", "elected1", "changement", "ARRIVED"),
                Map.of("membre", "member2", "changement", "LEFT"),
                Map.of("membre", "chair", "changement", "LEFT"),
                Map.of("membre", "elected1", "changement", "MISTAKEN"),
                Map.of("membre", "elected1", "changement", "LEFT", "pouvoir", "member2"),
                Map.of("membre", "elected1", "changement", "autre"))) {
            assertThat(does(number, "rectification", wrong).statusCode())
                    .as("" + wrong)
                    .isEqualTo(400);
        }

        assertThat(Browser.of("chair", port).get(page).body())
                .contains(
                        "Projet d’avis à mettre aux voix",
                        "Mettre un projet d’avis aux voix\u00a0: " + first.reference());
        first.does("chair", "motion", "motion", "generalize");
        assertThat(Browser.of("member1", port).get(page).body())
                .contains(
                        "Scrutin ouvert",
                        "/actes/vote/" + first.find("member1", "vote"),
                        "Voter\u00a0: " + first.reference(),
                        "(pouvoir de Sarah Tissot)")
                .doesNotContain("Voter\u00a0: " + second.reference());
        HttpResponse<String> underBallot = does(number, "rectification", arrival);
        assertThat(underBallot.statusCode()).isEqualTo(409);
        assertThat(underBallot.body()).contains(first.reference() + "\u00a0: un scrutin est en cours");
        for (String member : List.of("chair", "elected1", "elected2", "elected3", "member1")) {
            first.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        first.does("secretary", "vote-closing").does("chair", "result");
        assertThat(secretary.get(page).body()).contains("Adopté\u00a0: Avis favorable à la généralisation");
        assertThat(does(number, "rectification", arrival).statusCode()).isEqualTo(302);
        assertThat(does(
                                number,
                                "rectification",
                                Map.of("membre", "elected1", "changement", "LEFT", "pouvoir", "elected2"))
                        .statusCode())
                .isEqualTo(302);

        VotingBody votingBody =
                examinations.of(second.reference(), deliberation(second)).votingBody(ConveningKind.FIRST);
        assertThat(votingBody.present())
                .containsExactlyInAnyOrder("chair", "elected2", "elected3", "member1", "member2");
        assertThat(votingBody.voters()).containsEntry("elected1", "elected2").containsEntry("member2", "member2");
        assertThat(documents.of(first.reference()))
                .filteredOn(document -> document.form().equals("attendance"))
                .as("what was counted stays")
                .hasSize(1);
        assertThat(journal.of(number))
                .filteredOn(row -> row.kind() == JournalKind.PRESENCE_CORRECTED)
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(row.content())
                        .contains("\"change\":\"ARRIVED\"", "\"before\":{", "\"proxies\":{\"member2\":\"member1\"}"));
        assertThat(inspection.verify().problems())
                .noneMatch(problem -> problem.message().contains(second.reference()));
        second.does("chair", "motion", "motion", "generalize");
        assertThat(second.find("member2", "vote")).isNotNull();
    }

    /** member2 gave a proxy to member1 when the session opened; it is given to another, withdrawn, and given anew. */
    @Test
    void theProxyOfAMemberWhoIsNotThereChangesWithoutAnybodyComingOrLeaving() {
        String page = opened("avec");
        String number = page.substring(page.lastIndexOf('/') + 1);

        for (Map<String, String> wrong : List.of(
                proxy("member2", "elected1", ""),
                proxy("member2", "member1", "Reçu par courriel."),
                proxy("member2", "council", "Reçu par courriel."),
                proxy("elected1", "elected2", "Reçu par courriel."))) {
            assertThat(does(number, "rectification", wrong).statusCode())
                    .as("" + wrong)
                    .isEqualTo(400);
        }
        assertThat(does(number, "rectification", proxy("member2", "elected1", "Mauvais porteur."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(examinations
                        .of(first.reference(), deliberation(first))
                        .votingBody(ConveningKind.FIRST)
                        .voters())
                .containsEntry("member2", "elected1");
        assertThat(does(number, "rectification", proxy("member2", "", "Retiré."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(examinations
                        .of(first.reference(), deliberation(first))
                        .votingBody(ConveningKind.FIRST)
                        .voters())
                .doesNotContainKey("member2");

        assertThat(secretary.get(page).body())
                .contains(
                        "Mme\u00a0Sarah TISSOT, qui donne pouvoir à M.\u00a0Bernard LESTRADE (Mauvais porteur.). Membres présents",
                        "Le pouvoir de Mme\u00a0Sarah TISSOT à M.\u00a0Bernard LESTRADE devient sans objet.")
                .doesNotContain("Mme Sarah TISSOT jusqu");
    }

    private static Map<String, String> proxy(String giver, String holder, String reason) {
        return Map.of("membre", giver, "changement", "PROXY", "pouvoir", holder, "motif", reason);
    }
}
