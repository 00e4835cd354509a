package fr.cadreia.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.CaseStory;
import fr.cadreia.dossier.GatheredCases;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.path.CaseCommands;
import fr.cadreia.journal.Provenance;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasePageTest extends InApplication {

    private CaseStory story;

    @BeforeEach
    void begin() {
        story = new CaseStory(beans);
    }

    @ParameterizedTest
    @CsvSource({
        "agent, 200",
        "agent2, 403",
        "commune, 403",
        "expert, 200",
        "dpo, 200",
        "security, 200",
        "sobriety, 200",
        "hr, 200",
        "chair, 200",
        "elected1, 200",
        "member1, 200",
        "secretary, 200",
        "codev, 403",
        "council, 403",
        "admin, 200"
    })
    void theCaseAndItsDrawingAreForThoseWhoMaySeeIt(String account, int status) {
        String reference = story.open("Tri du courrier");
        Browser browser = browser(account);

        assertThat(browser.get("/dossiers/" + reference).statusCode()).isEqualTo(status);
        assertThat(browser.get("/dossiers/" + reference + "/diagramme.bpmn").statusCode())
                .isEqualTo(status);
    }

    @Test
    void aCaseThatDoesNotExistIsNotFound() {
        assertThat(browser("expert").get("/dossiers/IA-1999-0001").statusCode()).isEqualTo(404);
        assertThat(browser("expert")
                        .get("/dossiers/IA-1999-0001/diagramme.bpmn")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aStrangerIsAskedToSignIn() {
        var answer = stranger().get("/dossiers/IA-2026-0001");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/connexion");
    }

    @Test
    void thePageSaysWhereTheCaseStandsAndWhoIsToActBeforeWhen() {
        String reference = story.openAt(Step.DATA_GATE);

        String dpo = page("dpo", reference);
        assertThat(dpo)
                .contains(
                        "Étape\u00a0: Contrôle de confidentialité",
                        "data-active=\"Task_DataGate\"",
                        "Délégué à la protection des données",
                        "À rendre pour le",
                        "/taches/")
                .containsPattern("data-done=\"[^\"]*Task_Proposal[^\"]*Task_Review");
        assertThat(page("agent", reference)).contains("À rendre pour le").doesNotContain("/taches/");
    }

    @Test
    void thePathSaysWhenEachStepWasDoneAndInWhatFunction() {
        String reference = story.openAt(Step.DATA_GATE);
        String today = FrenchText.day(TestClock.today());

        String page = page("dpo", reference);
        String path = page.substring(page.indexOf("id=\"parcours-etapes\""), page.indexOf("</ol>"));

        assertThat(path.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
                .containsSubsequence(
                        "Proposition " + today + " Direction",
                        "Instruction " + today + " Experts IA",
                        "Contrôle de confidentialité depuis le " + today,
                        "expérimentation (à venir)");
        assertThat(page).containsPattern("(?s)<details class=\"drawing\">.*id=\"diagramme\"");
    }

    @Test
    void aTaskIsOpenedFromThePageOnlyByWhoMayDoIt() {
        String reference = story.openAt(Step.SECOND_READING);

        assertThat(page("expert2", reference)).contains("Seconde lecture", "/taches/");
        assertThat(page("expert", reference)).contains("Seconde lecture").doesNotContain("/taches/");
    }

    @Test
    void anExaminerOpensNoTaskOfTheOwnOrganisationsCase() {
        Person colleague = new Person("agent", "Agent", "mission-cadre", Set.of(Role.AGENTS), Set.of());
        String reference = beans.getBean(CaseCommands.class).open(colleague, "Tri des incidents", NotPersons.NONE);
        story.complete(reference, Step.PROPOSAL, Map.of());

        assertThat(page("expert", reference)).contains("Experts IA").doesNotContain("/taches/");
        assertThat(page("expert", story.openAt(Step.REVIEW))).contains("Experts IA", "/taches/");
    }

    @Test
    void aUseInServiceShowsTheDayByWhichItMustBeRegularised() {
        String reference = beans.getBean(GatheredCases.class)
                .open(
                        "Agent de saisie",
                        "dir-proprete",
                        fr.cadreia.dossier.Case.Origin.INTAKE,
                        "admin",
                        Provenance.HERE);
        String due = FrenchText.day(TestClock.today().plusMonths(12).toString());
        assertThat(page("agent", reference))
                .contains("À régulariser au plus tard le", due)
                .doesNotContain("class=\"due late\"");

        TestClock.stopsAt(TestClock.now().plus(Duration.ofDays(367)));
        try {
            assertThat(page("expert", reference))
                    .containsPattern("Devait être régularisée au plus tard le</dt>\\s*<dd class=\"due late\">" + due);
        } finally {
            TestClock.reset();
        }
        assertThat(page("agent", story.open("Tri du courrier"))).doesNotContain("À régulariser");
    }

    @Test
    void theJournalTellsWhoDidWhat() {
        String reference = story.openAt(Step.REVIEW);

        assertThat(page("expert", reference))
                .contains(
                        "Dossier ouvert",
                        "Étape terminée",
                        "Karim Bellanger",
                        "L’application",
                        "Risque 1, parcours allégé");
    }

    @Test
    void aConfidentialOpinionIsHiddenFromTheRequesters() {
        String reference = story.openAt(Step.REVIEW);
        story.complete(reference, Step.REVIEW, Map.of("requiredOpinions", List.of("hr")));
        story.complete(
                reference,
                "Task_OpinionHr",
                "hr",
                "opinion-hr",
                Map.of("position", "unfavourable", "reasons", "Effectifs insuffisants", "confidential", true));

        assertThat(page("agent", reference)).contains("Avis confidentiel").doesNotContain("Effectifs insuffisants");
        assertThat(page("dpo", reference)).contains("Effectifs insuffisants");
    }

    @Test
    void aClosedCaseShowsItsEndAndOffersNothing() {
        String reference = story.open("Tri du courrier");
        assertThat(browser("agent")
                        .post("/dossiers/" + reference + "/retrait", Map.of("motif", "Sans suite, dit Mme Belle-Roche"))
                        .body())
                .contains("name=\"notPersons\" value=\"Mme Belle-Roche\"");
        assertThat(page("agent", reference)).contains("Agir sur le dossier");
        browser("agent").post("/dossiers/" + reference + "/retrait", Map.of("motif", "Sans suite"));

        assertThat(page("agent", reference))
                .contains("Retiré par la direction ou la commune", "Le dossier est clos")
                .doesNotContain("Agir sur le dossier", "/documents\"");
    }

    @Test
    void acceptedDocumentsAreListedAndGivenOutAsDownloads() {
        String reference = story.open("Tri du courrier");
        byte[] note = "Une note à joindre".getBytes(StandardCharsets.UTF_8);

        var added = upload("agent", reference, "note d’été.txt", note);
        String page = page("expert", reference);
        String path = page.replaceAll("(?s).*href=\"(/dossiers/" + reference + "/documents/\\d+)\".*", "$1");
        var download = browser("expert").get(path);

        assertThat(added.statusCode()).isEqualTo(302);
        assertThat(page).contains("note d’été.txt", "Document ajouté");
        assertThat(download.body()).isEqualTo("Une note à joindre");
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(browser("agent2").get(path).statusCode()).isEqualTo(403);
        assertThat(browser("codev").get(path).statusCode()).isEqualTo(403);
        String other = story.open("Un autre dossier");
        assertThat(browser("expert").get(path.replace(reference, other)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDocumentOfTheWrongKindIsRefusedInFrench() {
        String reference = story.open("Tri du courrier");

        var program = upload("agent", reference, "outil.exe", new byte[] {'M', 'Z', 0, 0});
        var disguised = upload("agent", reference, "rapport.pdf", "<html><script>".getBytes(StandardCharsets.UTF_8));
        var empty = upload("agent", reference, "vide.txt", new byte[0]);

        assertThat(program.statusCode()).isEqualTo(400);
        assertThat(program.body()).contains("Ce type de document n’est pas accepté");
        assertThat(disguised.statusCode()).isEqualTo(400);
        assertThat(disguised.body()).contains("annonce son nom");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(page("agent", reference)).contains("Aucun document n’a été joint");
    }

    @ParameterizedTest
    @CsvSource({
        ".txt, il manque avant",
        "'  .txt', il manque avant",
        "..txt, il manque avant",
        "rapport\u202Etxt.txt, U+202E",
        "rapport\u200B.txt, U+200B"
    })
    void aDocumentWhoseNameSaysNothingOrHidesSomethingIsRefused(String name, String reason) {
        String reference = story.open("Tri du courrier");

        var answer = upload("agent", reference, name, "Une note".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("«\u00a0Nom du document\u00a0»", reason);
        assertThat(page("agent", reference)).contains("Aucun document n’a été joint");
    }

    @Test
    void aDocumentThatIsTooBigIsRefusedInFrench() {
        String reference = story.open("Tri du courrier");
        byte[] big = new byte[20 * 1024 * 1024 + 1];
        java.util.Arrays.fill(big, (byte) 'a');

        var justAbove = upload("agent", reference, "long.txt", big);
        var farAbove = upload("agent", reference, "long.txt", new byte[24 * 1024 * 1024]);

        assertThat(justAbove.statusCode()).isEqualTo(400);
        assertThat(justAbove.body()).contains("dépasse 20 Mo");
        assertThat(farAbove.statusCode()).isEqualTo(413);
        assertThat(farAbove.body()).contains("dépasse 20 Mo");
    }

    @ParameterizedTest
    @CsvSource({
        "agent, 302",
        "hr, 302",
        "secretary, 302",
        "agent2, 403",
        "member1, 403",
        "chair, 403",
        "codev, 403",
        "council, 403",
        "admin, 403"
    })
    void documentsAreAddedByThoseWhoActOnTheCase(String account, int status) {
        String reference = story.open("Tri du courrier");

        assertThat(upload(account, reference, "note.txt", new byte[] {'a'}).statusCode())
                .isEqualTo(status);
    }

    private java.net.http.HttpResponse<String> upload(String account, String reference, String name, byte[] content) {
        return browser(account).upload("/dossiers/" + reference + "/documents", name, content);
    }

    private String page(String account, String reference) {
        return browser(account).get("/dossiers/" + reference).body();
    }
}
