package fr.cadreia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A question finds its answer, and nobody but the asker and the experts reads either. */
class AdviceTest extends InApplication {

    private static final String PAGE = "/catalogue/conseils";

    @Autowired
    private AdviceRequests requests;

    @Autowired
    private AdviceDesk desk;

    private final String question = "Puis-je traduire un courrier\u00a0? " + UUID.randomUUID();
    private Browser asker;
    private Browser expert;

    @BeforeEach
    void people() {
        asker = browser("codev");
        expert = browser("expert");
    }

    private long asked() {
        assertThat(asker.post(PAGE, Map.of("fiche", "", "question", question)).statusCode())
                .isEqualTo(302);
        return requests.of("codev").get(0).id();
    }

    @Test
    void anExpertAnswersAndTheAskerIsTold() {
        long id = asked();
        assertThat(expert.get(PAGE).body()).contains(question, "Réponse attendue le");
        assertThat(told("expert2", "QUESTION")).isPositive();

        String answer = PAGE + "/" + id + "/reponse";
        assertThat(expert.post(answer, Map.of("reponse", " ")).statusCode()).isEqualTo(400);
        assertThat(expert.post(answer, Map.of("reponse", "Oui, sans nom de personne."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser("expert2").post(answer, Map.of("reponse", "Non.")).statusCode())
                .as("answered already")
                .isEqualTo(409);

        assertThat(asker.get(PAGE).body()).contains(question, "Oui, sans nom de personne.");
        assertThat(told("codev", "ANSWER")).isPositive();
        assertThat(journal.of("CATALOGUE"))
                .extracting(JournalEntry::kind)
                .contains(JournalKind.ADVICE_ASKED, JournalKind.ADVICE_GIVEN);
        assertThat(journal.of("CATALOGUE")).noneMatch(row -> row.content().contains("courrier"));
    }

    @Test
    void theExpertsAreRemindedOnceOfWhatWaitsTooLong() {
        long id = asked();
        desk.remindOfLate();
        long before = told("expert2", "QUESTION");

        jdbc.sql("update cadre_advice set due = ? where id = ?")
                .params(LocalDate.of(2026, 3, 2), id)
                .update();
        desk.remindOfLate();
        desk.remindOfLate();

        assertThat(told("expert2", "QUESTION")).isEqualTo(before + 1);
        assertThat(jdbc.sql("select words from cadre_notification where recipient = 'expert2' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("Une demande de conseil attend encore sa réponse, prévue pour le "
                        + FrenchText.day(LocalDate.of(2026, 3, 2)) + ".");
    }

    private long told(String account, String kind) {
        return jdbc.sql("select count(*) from cadre_notification where recipient = ? and kind = ?")
                .params(account, kind)
                .query(Long.class)
                .single();
    }

    @Test
    void nobodyElseReadsOrAnswersIt() {
        long id = asked();

        assertThat(browser("agent").get(PAGE).body()).doesNotContain(question);
        assertThat(asker.post(PAGE + "/" + id + "/reponse", Map.of("reponse", "Oui"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(expert.post(PAGE + "/999999/reponse", Map.of("reponse", "Oui"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(stranger().get(PAGE).statusCode()).isNotEqualTo(200);
    }

    @Test
    void aQuestionThatMeansNothingIsRefused() {
        int before = requests.of("codev").size();
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("fiche", "", "question", ""),
                Map.of("fiche", "x", "question", question),
                Map.of("fiche", "999999", "question", question),
                Map.of("fiche", "", "question", "x".repeat(4001)))) {
            assertThat(asker.post(PAGE, wrong).statusCode()).isEqualTo(400);
        }
        assertThat(requests.of("codev")).hasSize(before);
    }
}
