package fr.cadreia.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.scenario.Chapters;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule 2: a meeting is announced, changed, cancelled or held and reported, and everybody reads what came of it. */
class OutreachTest extends InApplication {

    private static final String PAGE = "/rencontres";

    @Autowired
    private OutreachMeetings meetings;

    private static Map<String, String> announcement(String... more) {
        Map<String, String> sent = new HashMap<>(Map.of(
                "titre", "Rencontre de Valmont",
                "jour", TestClock.today().toString(),
                "horaire", "de 14 h à 17 h",
                "lieu", "Salle du conseil",
                "public", "Communes et associations",
                "objet", "Dire les besoins."));
        for (int at = 0; at < more.length; at += 2) {
            sent.put(more[at], more[at + 1]);
        }
        return sent;
    }

    private HttpResponse<String> announces(String account, String... more) {
        return browser(account).post(PAGE + "/annonce", announcement(more));
    }

    private String announced(String... more) {
        HttpResponse<String> answer = announces("expert", more);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*(?=" + PAGE + ")", "");
    }

    private int does(String account, String page, Map<String, String> sent) {
        return browser(account).post(page, sent).statusCode();
    }

    private JournalKind lastRow() {
        List<JournalEntry> rows = journal.of(JournalChains.OUTREACH);
        return rows.get(rows.size() - 1).kind();
    }

    @Test
    void aMeetingIsAnnouncedHeldAndReportedWithTheCasesThatBeganThere() {
        String page = announced();
        assertThat(lastRow()).isEqualTo(JournalKind.MEETING_ANNOUNCED);
        assertThat(stranger().words(page))
                .contains("Rencontre de Valmont", "de 14 h à 17 h", "Salle du conseil", "Communes et associations")
                .contains("Le compte rendu sera publié ici après la rencontre")
                .doesNotContain("Rendre compte", "Annuler la rencontre");
        String known =
                Chapters.experimenting(opened("agent", "Né à la rencontre")).reference();
        String hidden = opened("agent", "Pas encore public").reference();
        publication.publishDue();

        assertThat(does(
                        "expert",
                        page + "/compte-rendu",
                        Map.of("bilan", "Deux idées.", "presents", "41", "dossiers", known + ", " + hidden)))
                .isEqualTo(302);

        assertThat(lastRow()).isEqualTo(JournalKind.MEETING_REPORTED);
        assertThat(stranger().words(page))
                .contains("Deux idées.", "41 personnes ont participé", "Né à la rencontre " + known)
                .contains("Un dossier n’est pas encore public")
                .doesNotContain("Pas encore public", hidden);
        assertThat(stranger().words(PAGE)).contains("Rencontre de Valmont");
        assertThat(does("expert", page + "/annulation", Map.of("motif", "Trop tard.")))
                .as("it was held")
                .isEqualTo(409);
        assertThat(does("expert", page + "/compte-rendu", Map.of("bilan", "Trois idées.", "dossiers", "")))
                .as("completed later")
                .isEqualTo(302);
        assertThat(stranger().words(page)).contains("Trois idées.", "Aucun dossier n’est issu de cette rencontre");
    }

    @Test
    void itIsChangedOrCancelledWithAReasonThatEverybodyReads() {
        String page = announced("jour", TestClock.today().plusDays(9).toString());
        assertThat(stranger().words(PAGE)).contains("À venir", "Rencontre de Valmont");
        assertThat(does("expert", page + "/compte-rendu", Map.of("bilan", "Déjà.")))
                .as("not held yet")
                .isEqualTo(409);

        assertThat(does("expert", page + "/changement", announcement("lieu", "Préau de l’école")))
                .isEqualTo(302);
        assertThat(lastRow()).isEqualTo(JournalKind.MEETING_CHANGED);
        assertThat(stranger().words(page)).contains("Préau de l’école").doesNotContain("Salle du conseil");

        assertThat(does("expert", page + "/annulation", Map.of("motif", ""))).isEqualTo(400);
        assertThat(does("expert", page + "/annulation", Map.of("motif", "Alerte à la neige.")))
                .isEqualTo(302);
        assertThat(lastRow()).isEqualTo(JournalKind.MEETING_CANCELLED);
        assertThat(stranger().words(page)).contains("Cette rencontre est annulée : Alerte à la neige.");
        assertThat(does("expert", page + "/changement", announcement())).isEqualTo(409);
        assertThat(does("expert", page + "/compte-rendu", Map.of("bilan", "Rien.")))
                .isEqualTo(409);
    }

    @Test
    void aCaseThatWasThereBeforeDidNotBeginThere() {
        String page = announced("jour", TestClock.today().plusDays(1).toString());
        String older = opened("agent", "Plus ancien que la rencontre").reference();
        TestClock.stopsAt(TestClock.today()
                .plusDays(1)
                .atTime(18, 0)
                .atZone(ZoneId.systemDefault())
                .toInstant());

        HttpResponse<String> refused =
                browser("expert").post(page + "/compte-rendu", Map.of("bilan", "Bien.", "dossiers", older));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(older + " a été ouvert avant elle", "Bien.");
    }

    @Test
    void theExpertsAloneWriteAndNobodyElseIsShownTheForms() {
        String page = announced();
        for (String other : List.of("agent", "commune", "chair", "secretary", "hr", "admin", "codev")) {
            assertThat(announces(other).statusCode()).as(other).isEqualTo(403);
            assertThat(browser(other).get(PAGE + "/annonce").statusCode())
                    .as(other)
                    .isEqualTo(403);
            assertThat(does(other, page + "/compte-rendu", Map.of("bilan", "Moi.")))
                    .as(other)
                    .isEqualTo(403);
            assertThat(does(other, page + "/annulation", Map.of()))
                    .as("%s is told nothing of the form", other)
                    .isEqualTo(403);
            assertThat(browser(other).get(page).body()).as(other).doesNotContain("compte-rendu\" method");
        }
        assertThat(stranger().get(PAGE + "/annonce").statusCode()).isEqualTo(302);
        stranger().post(page + "/annulation", Map.of("motif", "Par une inconnue."));
        assertThat(stranger().words(page)).doesNotContain("Moi.", "Par une inconnue.");
        assertThat(browser("expert").get(page).body()).contains("/compte-rendu\"");
    }

    /** Cancelled ones are over, whatever their day. */
    @Test
    void meetingsThatAreOverAreReadPageByPageAndThoseToComeWhole() {
        LocalDate today = TestClock.today();
        String cancelled =
                announced("titre", "Annulée", "jour", today.plusDays(9).toString());
        does("expert", cancelled + "/annulation", Map.of("motif", "Salle fermée."));
        announced("titre", "La suivante", "jour", today.plusDays(8).toString());
        announced("titre", "La prochaine", "jour", today.plusDays(7).toString());
        TestClock.ahead(Duration.ofDays(7));

        assertThat(meetings.coming(today.plusDays(7)))
                .extracting(meeting -> meeting.announced().title())
                .containsSubsequence("La prochaine", "La suivante")
                .doesNotContain("Annulée");
        assertThat(meetings.past(today.plusDays(7), 0, 1))
                .extracting(meeting -> meeting.announced().title())
                .containsExactly("Annulée");
        int count = meetings.countPast(today.plusDays(7));
        assertThat(count)
                .isEqualTo(all().size() - meetings.coming(today.plusDays(7)).size());
        assertThat(meetings.past(today.plusDays(7), count, 1)).isEmpty();
        assertThat(stranger().words(PAGE + "?page=999")).contains("La prochaine");
    }

    private List<OutreachMeeting> all() {
        return meetings.between(LocalDate.EPOCH, LocalDate.of(2200, 1, 1));
    }

    @Test
    void whatIsWrongIsRefusedWithItsFieldAndChangesNothing() {
        int before = all().size();
        for (Map.Entry<String, List<String>> wrong : Map.of(
                        "titre", List.of(" ", "x".repeat(121), "Deux\nlignes"),
                        "jour", List.of("", "demain", "2020-01-01", "2199-01-01"),
                        "lieu", List.of("", "x".repeat(201)),
                        "public", List.of(""),
                        "objet", List.of("", "x".repeat(2001), "Avec Mme Durand-Appel"))
                .entrySet()) {
            for (String value : wrong.getValue()) {
                assertThat(announces("expert", wrong.getKey(), value).statusCode())
                        .as(wrong.getKey() + " " + value)
                        .isEqualTo(400);
            }
        }
        assertThat(announces("expert", "lieu", "").body()).contains("«\u00a0Lieu\u00a0»", "Dire les besoins.");
        assertThat(all()).hasSize(before);

        String page = announced();
        for (String cases : List.of("IA-1999-0001", "n’importe quoi de très long ici")) {
            assertThat(does("expert", page + "/compte-rendu", Map.of("bilan", "Bien.", "dossiers", cases)))
                    .as(cases)
                    .isEqualTo(400);
        }
        assertThat(does("expert", page + "/compte-rendu", Map.of("bilan", "Bien.", "presents", "0")))
                .isEqualTo(400);
        assertThat(stranger().get(PAGE + "/999999").statusCode()).isEqualTo(404);
        assertThat(stranger().get(PAGE + "?page=x").statusCode()).isEqualTo(400);
    }
}
