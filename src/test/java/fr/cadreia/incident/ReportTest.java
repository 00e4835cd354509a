package fr.cadreia.incident;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.UseState;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.FormFilling;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports by agents, who use the engine's own form, and by citizens, who have no account. */
@AppTest
class ReportTest {

    private static final String START = "/process-definition/key/incident-report";
    private static final Pattern RECEIPT = Pattern.compile("<code>([0-9A-Z-]{19})</code>");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Cases cases;

    @Autowired
    private Reports reports;

    private Story experiment() {
        return Chapters.experimenting(Story.opened(new EngineClient(port), engine, "agent", "Tri du courrier"));
    }

    /** @return the report's reference */
    private String reported(String account, String caseReference, Object... more) {
        EngineClient client = new EngineClient(port);
        Map<String, Object> answers = new java.util.LinkedHashMap<>(Map.of(
                "caseReference",
                caseReference,
                "title",
                "Mauvais service",
                "severity",
                "3",
                "occurredOn",
                LocalDate.now().toString()));
        for (int i = 0; i < more.length; i += 2) {
            answers.put((String) more[i], more[i + 1]);
        }
        EngineClient.Reply reply = client.post(
                account,
                START + "/submit-form",
                Map.of(
                        "variables",
                        FormFilling.fill(
                                client.get(account, START + "/deployed-start-form")
                                        .body(),
                                client.get(account, START + "/form-variables").body(),
                                answers)));
        assertThat(reply.status()).as(reply.message()).isEqualTo(200);
        return reply.body().path("businessKey").asText();
    }

    private void does(String reference, String account, String form, Object... answers) {
        EngineClient.Reply reply = submits(reference, account, form, answers);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(204);
    }

    private EngineClient.Reply submits(String reference, String account, String form, Object... answers) {
        EngineClient client = new EngineClient(port);
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
        client.post(account, "/task/" + task.getId() + "/claim", Map.of("userId", account));
        Map<String, Object> filled = new java.util.LinkedHashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            filled.put((String) answers[i], answers[i + 1]);
        }
        assertThat(task.getName()).contains(reference);
        return client.post(
                account,
                "/task/" + task.getId() + "/submit-form",
                Map.of(
                        "variables",
                        FormFilling.fill(
                                client.get(account, "/task/" + task.getId() + "/deployed-form")
                                        .body(),
                                client.get(account, "/task/" + task.getId() + "/form-variables")
                                        .body(),
                                filled)));
    }

    @Test
    void anAgentReportsAndTheUseIsSuspendedAtOnce() {
        Story story = experiment();
        String report = reported("hr", story.reference());

        does(report, "expert", "report-triage", "reportCourse", "examined", "suspendUse", "yes", "reassess", "no");

        assertThat(cases.get(story.reference()).useState()).isEqualTo(UseState.SUSPENDED);
        assertThat(Browser.of("agent", port)
                        .get("/dossiers/" + story.reference())
                        .body())
                .contains("Signalement retenu", report);

        does(report, "agent", "report-examination", "proposedAnswer", "Le tri est corrigé.");
        does(report, "expert2", "report-answer");

        assertThat(reports.get(report).answer()).contains("Le tri est corrigé.");
        assertThat(Browser.of("hr", port).get("/signalements/" + report).body()).contains("Le tri est corrigé.");
        assertThat(Browser.of("commune", port).get("/signalements/" + report).statusCode())
                .as("neither theirs nor about their solution")
                .isEqualTo(404);
    }

    @Test
    void whatIsFoundedIsShownWhenTheCriteriaAreMeasured() {
        Story story = experiment();
        String report = reported("hr", story.reference());
        does(report, "expert", "report-triage", "reportCourse", "examined", "severity", "2");
        story.does("agent", "experiment-closing");

        assertThat(story.shown("agent", story.take("agent", "assessment"))
                        .path("incidentsSince")
                        .path("value")
                        .asText())
                .startsWith("1\u00a0: signalement " + report + ", gravité 2");
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        Story story = experiment();
        String report = reported("hr", "");

        EngineClient.Reply nothingToExamine =
                submits(report, "expert", "report-triage", "caseReference", "", "reportCourse", "examined");
        assertThat(nothingToExamine.status()).isEqualTo(400);
        assertThat(nothingToExamine.body().toString()).contains("\"caseReference\"");

        EngineClient.Reply notGeneralised = submits(
                report,
                "expert",
                "report-triage",
                "caseReference",
                story.reference(),
                "reportCourse",
                "examined",
                "suspendUse",
                "yes",
                "reassess",
                "yes");
        assertThat(notGeneralised.status()).isEqualTo(400);
        assertThat(notGeneralised.body().toString()).contains("\"reassess\"");
        assertThat(cases.get(story.reference()).useState()).isEqualTo(UseState.EXPERIMENTING);

        does(report, "expert", "report-triage", "caseReference", "", "reportCourse", "answered");
        assertThat(reports.get(report).stage()).isEqualTo(Report.Stage.ANSWERING);
    }

    @Test
    void aCitizenGetsAReceiptAndReadsTheAnswer() {
        Story story = experiment();
        CitizenPage citizen = new CitizenPage(port);
        String receipt = citizen.reports(story.reference());
        String reference = reports.all().get(0).reference();

        assertThat(citizen.follows(receipt.toLowerCase().replace("-", " ")).body())
                .contains("Le tri a perdu ma lettre", "Reçu : les experts vont");
        does(reference, "expert", "report-triage", "reportCourse", "answered");
        does(reference, "expert", "report-answer", "answer", "Votre lettre est retrouvée.");

        assertThat(citizen.follows(receipt).body()).contains("Votre lettre est retrouvée.");
        HttpResponse<String> wrong = citizen.follows("AAAA-AAAA-AAAA-AAAA");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).contains("Aucun signalement").doesNotContain("retrouvée");
    }

    @Test
    void robotsAreKeptOut() {
        CitizenPage quick = new CitizenPage(port);
        HttpResponse<String> tooQuick = quick.sends(Map.of());
        assertThat(tooQuick.statusCode()).as("no time to read").isEqualTo(400);
        assertThat(tooQuick.body()).as("what was typed is kept").contains("Le tri a perdu ma lettre");

        assertThat(quick.sends(Map.of("site", "https://spam.example")).statusCode())
                .as("the field that people do not see")
                .isEqualTo(400);
        int before = reports.all().size();
        assertThat(List.of(1, 2, 3, 4, 5, 6, 7))
                .extracting(time -> quick.sends(Map.of()).statusCode())
                .contains(429);
        assertThat(reports.all().size() - before).isLessThan(6);
    }

    /** A person without an account at the public page. */
    private static final class CitizenPage {

        private final Browser browser;

        CitizenPage(int port) {
            browser = Browser.stranger(port);
            assertThat(browser.get("/signaler").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> sends(Map<String, String> more) {
            Map<String, String> entered = new java.util.LinkedHashMap<>(Map.of(
                    "dossier", "",
                    "titre", "Le tri a perdu ma lettre",
                    "recit", "Elle est arrivée dans un autre service.",
                    "jour", LocalDate.now().toString(),
                    "gravite", "2",
                    "encore", "unknown",
                    "site", ""));
            entered.putAll(more);
            return browser.post("/signaler", entered);
        }

        /** The first sending comes too quickly for a person; the second one passes. */
        String reports(String caseReference) {
            sends(Map.of());
            assertThat(sends(Map.of("dossier", caseReference)).statusCode()).isEqualTo(302);
            Matcher found = RECEIPT.matcher(browser.get("/signaler/recu").body());
            assertThat(found.find()).isTrue();
            return found.group(1);
        }

        HttpResponse<String> follows(String receipt) {
            return browser.post("/signaler/suivi", Map.of("recu", receipt));
        }
    }
}
