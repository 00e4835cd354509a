package fr.cadreia.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.dossier.Case;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.CaseEvent.TakenBack;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.mention.HeldMentions.Question;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an inventory does not say is asked; what was taken over by mistake is taken back. */
class NothingInventedTest extends AskedIntake {

    private static final String BY_STATE = """
            {"title": "Nom", "organisation": {"constant": "dir-education"}, "endedOn": "Fin",
             "alreadyInUse": {"column": "Stage", "values": {%s}}}""";

    private static final String FIXED = """
            {"title": "Nom", "organisation": {"constant": "dir-education"}, "alreadyInUse": {"constant": "yes"},
             "contactMailbox": "Courriel"}""";

    @Autowired
    private HeldTexts held;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AsApplication application;

    @Test
    void aStateThatNobodyKnowsIsAskedAboutOnceBeforeTheStart() {
        Map<String, Long> before = stored();
        String file = """
                Nom;Stage;Fin
                Étude de phase A;Pre-deployment;
                Étude de phase B;Pre-deployment;
                Service de phase C;Deployed;
                Service de phase D;;
                """;

        IntakeClient.Reply asked = client.post("expert", parts(file, BY_STATE.formatted("\"Deployed\": \"yes\"")));

        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.json().path("questions")).hasSize(1);
        JsonNode question = asked.json().path("questions").path(0);
        assertThat(question.path("field").asText()).isEqualTo("alreadyInUse");
        assertThat(question.path("column").asText()).isEqualTo("Stage");
        assertThat(question.path("choices")).extracting(JsonNode::asText).containsExactly("yes", "ended", "no");
        assertThat(question.path("examples"))
                .extracting(JsonNode::asText)
                .containsExactly("«\u00a0Pre-deployment\u00a0»\u00a0: 2 lignes", "cellule vide\u00a0: 1 ligne");
        assertThat(stored()).isEqualTo(before);

        JsonNode report = take(
                "expert", file, BY_STATE.formatted("\"Deployed\": \"yes\", \"Pre-deployment\": \"no\", \"\": \"yes\""));
        assertThat(statuses(report)).containsExactly("refused", "refused", "accepted", "accepted");
        assertThat(report.path("rows").path(0).path("reason").asText()).contains("pas en service");
    }

    @Test
    void withoutAColumnTheStateOfAllIsAskedAbout() {
        IntakeClient.Reply asked = client.post(
                "expert",
                parts(
                        "Nom\nUsage sans état\n",
                        "{\"title\": \"Nom\", \"organisation\": {\"constant\": \"dir-education\"}}"));

        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.json().path("message").asText())
                .contains("aucune colonne ne dit si les usages sont en service");
        assertThat(asked.json().path("questions").path(0).path("column").asText())
                .isEmpty();
    }

    @Test
    void aDefaultIsNoAnswerAboutStates() {
        IntakeClient.Reply asked = client.post("expert", parts("Nom;Stage\nx;y\n", """
                {"title": "Nom", "organisation": {"constant": "dir-education"},
                 "alreadyInUse": {"column": "Stage", "default": "yes"}}"""));

        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.json().path("message").asText()).contains("«\u00a0default\u00a0» n’y sert pas");
    }

    @Test
    void whatIsRetiredIsPublishedAsEnded() {
        JsonNode report = take("admin", """
                Nom;Stage;Fin
                Détection de fuites retirée en mai;Retired;2023-05-12
                Lecture de plaques retirée un jour;Retired;
                Tri des courriers arrêté en mars;Retired;mars 2022
                Classement de photos mal daté;Retired;2199-05-12
                """, BY_STATE.formatted("\"Retired\": \"ended\""));
        publication.publishDue();

        assertThat(statuses(report)).containsOnly("accepted");
        List<String> references = references(report);
        RegisterEntry dated = entry(references.get(0));
        assertThat(dated.status()).isEqualTo(UseStatus.STOPPED);
        assertThat(dated.standing().since()).hasToString("2023-05-12");
        assertThat(dated.ending().date()).hasToString("2023-05-12");
        assertThat(dated.standing().regularisationDue()).isNull();
        assertThat(dated.declaration().file()).isEqualTo("inventaire.csv");
        for (int undated = 1; undated < 4; undated++) {
            RegisterEntry entry = entry(references.get(undated));
            assertThat(entry.status()).isEqualTo(UseStatus.STOPPED);
            assertThat(entry.standing().since()).as("nobody knows the day").isNull();
            assertThat(entry.ending().date()).isNull();
        }
        assertThat(report.path("rows").path(3).path("doubts").findValuesAsText("field"))
                .containsExactly("endedOn");
        Case ended = cases.get(references.get(0));
        assertThat(ended.isOpen()).isFalse();
        assertThat(ended.wasOverBefore()).isTrue();
        assertThat(journal.of(ended.reference()))
                .extracting(JournalEntry::kind)
                .containsExactly(JournalKind.IMPORTED_ENDED);
        assertThat(openTasks(ended.reference())).isZero();
    }

    @Test
    void aRunIsTakenBackOnceAndMayBeTakenOverAnew() {
        String file =
                "Nom;Courriel\nAnnuaire vocal pris par erreur;\nPlans des crèches pris par erreur;\nLampadaires pris par erreur;\n";
        JsonNode report = take("expert", file, FIXED);
        String batch = report.path("batch").asText();
        List<String> references = references(report);
        publication.publishDue();
        assertThat(references).allSatisfy(one -> assertThat(listed(one)).isTrue());
        String taken = openTask(references.get(1));
        application.run(() -> tasks.claim(taken, "agent"));
        long versions = count("cadre_register_version");

        assertThat(takeBack(batch, " ").status()).as("a reason is compulsory").isEqualTo(400);
        assertThat(takeBack(batch, "Le fichier de M. Belbeuf était faux.").status())
                .as("everybody reads it")
                .isEqualTo(400);
        assertThat(takeBack("agent", batch, "Erreur.").status()).isEqualTo(403);
        assertThat(count("cadre_register_version")).isEqualTo(versions);
        JsonNode back = takeBack(batch, "Mauvais fichier.").json();
        publication.publishDue();

        assertThat(back.path("state").asText()).isEqualTo("taken-back");
        assertThat(statuses(back)).containsExactly("taken_back", "kept", "taken_back");
        assertThat(back.path("rows").path(1).path("reason").asText())
                .isEqualTo("Le dossier " + references.get(1) + " reste\u00a0: la proposition est prise en charge.");
        for (String gone : List.of(references.get(0), references.get(2))) {
            assertThat(cases.get(gone).ending()).contains(CaseEnding.TAKEN_BACK);
            assertThat(cases.get(gone).isPublic()).isFalse();
            assertThat(openTasks(gone)).isZero();
            List<JournalEntry> rows = journal.of(gone);
            JournalEntry row = rows.get(rows.size() - 3);
            assertThat(row.kind()).isEqualTo(JournalKind.TAKEN_BACK);
            assertThat(row.actor()).isEqualTo("expert");
            assertThat(row.as(TakenBack.class).orElseThrow().reason()).isEqualTo("Mauvais fichier.");
            assertThat(rows.subList(rows.size() - 2, rows.size()))
                    .as("the entry and its title are hidden, by the application")
                    .allSatisfy(hidden -> {
                        assertThat(hidden.kind()).isEqualTo(JournalKind.REGISTER_TAKEN_BACK);
                        assertThat(hidden.actor()).isEqualTo(Journal.APPLICATION);
                    });
            assertThat(listed(gone)).isFalse();
            assertThat(entries.versions(gone)).hasSize(2).allSatisfy(version -> {
                assertThat(version.entry().identity().title()).isEqualTo("Nom retiré (" + gone + ")");
                assertThat(version.entry().declaration()).isNull();
                assertThat(version.entry().withheld().get(0).legalReason())
                        .isEqualTo("Reprise annulée\u00a0: Mauvais fichier.");
            });
            assertThat(entry(gone).status()).isEqualTo(UseStatus.TAKEN_BACK);
        }
        assertThat(listed(references.get(1))).isTrue();

        long rows = count("cadre_journal");
        assertThat(takeBack(batch, "").json().path("state").asText())
                .as("a second time changes nothing")
                .isEqualTo("taken-back");
        publication.publishDue();
        assertThat(count("cadre_journal")).isEqualTo(rows);

        JsonNode again = take("expert", file, FIXED);
        assertThat(statuses(again)).containsExactly("accepted", "known", "accepted");
    }

    @Test
    void rowsThatWaitComeInNoMoreOnceTheirRunIsTakenBack() {
        take("expert", "Nom;Courriel\nRelevé des compteurs du stade;\n", FIXED);
        JsonNode report = take(
                "expert", "Nom;Courriel;Note\nRelevé de compteurs du stade;;x\nFileuse de laine mécanique;;y\n", FIXED);
        assertThat(statuses(report)).containsExactly("similar", "accepted");
        String batch = report.path("batch").asText();

        String page = "/reprise/lots/" + batch;
        Browser expert = Browser.of("expert", port);
        assertThat(expert.post(page + "/annulation", Map.of("motif", "")).statusCode())
                .isEqualTo(400);
        assertThat(expert.post(page + "/annulation", Map.of("motif", "Doublon."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(statuses(takeBack(batch, "").json()))
                .as("once it is done by its page, asking again goes on with what is left")
                .containsExactly("refused", "taken_back");
        assertThat(client.post("expert", "/runs/" + batch + "/decisions", "{\"2\": \"other\"}")
                        .status())
                .isEqualTo(400);
        assertThat(statuses(client.post("expert", "/runs/" + batch + "/resume").json()))
                .containsExactly("refused", "taken_back");
    }

    @Test
    void whatWasOverBeforeIsTakenBackToo() {
        JsonNode report = take(
                "expert",
                "Nom;Stage;Fin\nSonnette parlante retirée;Retired;2021\n",
                BY_STATE.formatted("\"Retired\": \"ended\""));
        String reference = references(report).get(0);

        takeBack(report.path("batch").asText(), "Mauvais fichier.");
        publication.publishDue();

        assertThat(entry(reference).status()).isEqualTo(UseStatus.TAKEN_BACK);
        assertThat(listed(reference)).isFalse();
    }

    @Test
    void oneMailboxIsAskedAboutOnceHoweverOftenItStands() {
        List<String> lines = new ArrayList<>(List.of("Nom;Courriel"));
        List<String> words = List.of("Alpha", "Bravo", "Carlo", "Delta", "Echo", "Foxtrot");
        IntStream.range(0, words.size())
                .forEach(row -> lines.add("Sonde " + words.get(row) + " " + row + ";jeanne.cormeilles@exemple.fr"));
        int waiting = held.countWaiting();
        JsonNode report = take("expert", String.join("\n", lines) + "\n", FIXED);

        assertThat(held.countWaiting()).isEqualTo(waiting + 1);
        Question question = question("jeanne.cormeilles@exemple.fr");
        assertThat(question.texts()).isEqualTo(6);
        assertThat(mailbox(report)).as("private meanwhile").containsOnlyNulls();

        held.confirm(question.first().id());
        question = question("jeanne.cormeilles@exemple.fr");
        assertThat(question.texts()).isEqualTo(6);
        held.reword(question.first().id(), "accueil@exemple.fr", HeldTexts.Shape.ANY, NotPersons.NONE, "expert");

        assertThat(held.countWaiting()).isEqualTo(waiting);
        assertThat(mailbox(report)).containsOnly("accueil@exemple.fr");
    }

    private List<String> mailbox(JsonNode report) {
        publication.publishDue();
        return references(report).stream()
                .map(one -> entry(one).steward().contactMailbox())
                .toList();
    }

    private Question question(String words) {
        return held.waiting(0, 1_000).stream()
                .filter(one -> one.first().words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private IntakeClient.Reply takeBack(String batch, String reason) {
        return takeBack("expert", batch, reason);
    }

    private IntakeClient.Reply takeBack(String account, String batch, String reason) {
        return client.post(account, "/runs/" + batch + "/take-back", "{\"reason\": \"" + reason + "\"}");
    }

    private static List<String> references(JsonNode report) {
        return report.path("rows").findValuesAsText("reference");
    }

    private RegisterEntry entry(String reference) {
        return entries.find(reference).orElseThrow().entry();
    }

    private boolean listed(String reference) {
        return entries.all(RegisterQuery.all(0, 200))
                .anyMatch(version -> version.entry().reference().equals(reference));
    }

    private String openTask(String reference) {
        return application.call(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId());
    }

    private long openTasks(String reference) {
        return application.call(() ->
                tasks.createTaskQuery().processInstanceBusinessKey(reference).count());
    }
}
