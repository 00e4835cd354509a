package fr.cadreia.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.steps.assessment.SolutionIncidents;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import jakarta.servlet.http.Cookie;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Reports by agents, who use the engine's own form, and by citizens, who have no account. */
class ReportTest extends InApplication {

    private static final Pattern RECEIPT = Pattern.compile("<code>([0-9A-Z-]{19})</code>");

    @Autowired
    private SolutionIncidents incidents;

    @Autowired
    private Reports reports;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AuthorityClock clock;

    private Story experiment() {
        return Chapters.experimenting(opened("agent", "Tri du courrier"));
    }

    private Story reported(String account, String caseReference) {
        return Story.started(
                client,
                engine,
                "incident-report",
                account,
                "caseReference",
                caseReference,
                "title",
                "Mauvais service",
                "severity",
                "3",
                "occurredOn",
                TestClock.today().toString());
    }

    @Test
    void anAgentReportsAndTheUseIsSuspendedAtOnce() {
        Story story = experiment();
        Story report = reported("hr", story.reference());

        report.does("expert", "report-triage", "reportCourse", "examined", "suspendUse", "yes", "reassess", "no");

        assertThat(cases.get(story.reference()).useState()).isEqualTo(UseState.SUSPENDED);
        assertThat(browser("agent").get("/dossiers/" + story.reference()).body())
                .contains("Signalement retenu", report.reference());

        report.does("agent", "report-examination", "proposedAnswer", "Le tri est corrigé.")
                .does("expert2", "report-answer");

        assertThat(reports.get(report.reference()).answer()).contains("Le tri est corrigé.");
        String page = "/signalements/" + report.reference();
        assertThat(browser("hr").get(page).body()).contains("Le tri est corrigé.");
        assertThat(browser("commune").get(page).statusCode())
                .as("neither theirs nor about their solution")
                .isEqualTo(404);
    }

    @Test
    void whatIsFoundedIsShownWhenTheCriteriaAreMeasured() {
        Story story = experiment();
        Story report = reported("hr", story.reference())
                .does("expert", "report-triage", "reportCourse", "examined", "severity", "2");
        story.does("agent", "experiment-closing");

        assertThat(incidentsShown(story)).startsWith("1\u00a0: signalement " + report.reference() + ", gravité 2");
    }

    /** What the round itself measured does not hide what it was to judge. */
    @Test
    void whatIsFoundedIsShownAgainWhenTheReassessmentIsSentBack() {
        Story story = Chapters.generalized(opened("agent", "Tri du courrier"));
        Story report = reported("hr", story.reference())
                .does("expert", "report-triage", "reportCourse", "examined", "severity", "3", "reassess", "no");
        String founded = "1\u00a0: signalement " + report.reference() + ", gravité 3";
        story.fires("Timer_ReassessmentDue");
        assertThat(incidentsShown(story)).startsWith(founded);

        story.does("agent", "assessment")
                .does("secretary", "convening")
                .does("secretary", "attendance")
                .does("chair", "motion", "motion", "keep");
        for (String member : List.of("chair", "elected1", "elected2", "elected3", "member1", "member2")) {
            story.does(member, "vote", "ownInterest", "no", "vote", "against");
        }
        story.does("secretary", "vote-closing").does("chair", "result", "next", "sentBack");
        assertThat(incidentsShown(story)).startsWith(founded);

        Chapters.decides(
                story.does("agent", "assessment").does("secretary", "convening").does("secretary", "attendance"),
                "keep");
        story.fires("Timer_ReassessmentDue");
        assertThat(incidentsShown(story)).as("judged").isEqualTo("aucun");
    }

    private static String incidentsShown(Story story) {
        return story.shown("agent", story.take("agent", "assessment"))
                .path("incidentsSince")
                .path("value")
                .asText();
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        Story story = experiment();
        Story report = reported("hr", "");

        assertThat(report.isRefused("expert", "report-triage", "caseReference", "", "reportCourse", "examined"))
                .containsExactly("caseReference");
        assertThat(report.isRefusedByLabel(
                        "expert",
                        "report-triage",
                        "caseReference",
                        story.reference(),
                        "reportCourse",
                        "examined",
                        "suspendUse",
                        "yes",
                        "reassess",
                        "yes"))
                .containsExactly("Demander une réévaluation");
        assertThat(cases.get(story.reference()).useState()).isEqualTo(UseState.EXPERIMENTING);

        report.does("expert", "report-triage", "caseReference", "", "reportCourse", "answered");
        assertThat(reports.get(report.reference()).stage()).isEqualTo(Report.Stage.ANSWERING);
    }

    @Test
    void aReportThatSeemsToNameSomebodyIsAskedAbout() {
        Browser citizen = stranger();
        citizen.get("/signaler");
        Map<String, String> said = new java.util.HashMap<>(Map.of(
                "titre", "Réponse de Mme Pont-Neuf",
                "recit", "La réponse est fausse.",
                "jour", TestClock.today().toString(),
                "gravite", "1",
                "encore", "no"));
        citizen.post("/signaler", said);
        HttpResponse<String> asked = citizen.post("/signaler", said);
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("est-ce une personne", "name=\"notPersons\" value=\"Mme Pont-Neuf\"");

        said.put("notPersons", "Mme Pont-Neuf");
        assertThat(citizen.post("/signaler", said).statusCode()).isEqualTo(302);
    }

    @Test
    void aUseIsFoundByAWordAndNothingThatWasTypedIsLost() {
        Story story = opened("agent", "Zoologie des quais");
        Story secret = opened("agent", "Zoologie des parcs");
        Chapters.experimenting(story);
        publication.publishDue();
        Browser citizen = stranger();
        citizen.get("/signaler");

        String found = citizen.post(
                        "/signaler",
                        Map.of("chercher", "oui", "cherche", "zologie", "titre", "Un <b>mot</b>", "gravite", "3"))
                .body();

        assertThat(found)
                .contains("Zoologie des quais", "value=\"" + story.reference() + "\"")
                .contains("value=\"Un &lt;b&gt;mot&lt;/b&gt;\"")
                .containsPattern("value=\"3\"[^>]*checked")
                .doesNotContain(secret.reference());
        assertThat(citizen.post("/signaler", Map.of("chercher", "oui", "cherche", "girafon"))
                        .body())
                .contains("Aucun usage ne correspond");
        assertThat(citizen.post("/signaler", Map.of("chercher", "oui", "cherche", " "))
                        .body())
                .contains("Écrivez un mot à chercher");
    }

    @Test
    void aProblemWithAUseThatHasEndedIsReportedFromItsPage() {
        Story story = Chapters.decides(Chapters.convened(opened("agent", "Un essai refusé")), "stop");
        story.does("agent", "stop");
        publication.publishDue();

        assertThat(stranger().get("/signaler?dossier=" + story.reference()).body())
                .containsPattern("value=\"" + story.reference() + "\"[^>]*checked")
                .contains("Refusée");
        new CitizenPage(port).reports(story.reference());
        Report report = reports.all().get(0);
        assertThat(report.caseReference()).isEqualTo(story.reference());
        running("incident-report", report.reference())
                .does("expert", "report-triage", "caseReference", story.reference(), "reportCourse", "answered");
    }

    @Test
    void whatStopsAUseIsAnIncidentThoughTheExpertsAnswerItThemselves() {
        Story story = experiment();
        Story report = reported("hr", story.reference())
                .does(
                        "expert",
                        "report-triage",
                        "reportCourse",
                        "answered",
                        "severity",
                        "2",
                        "suspendUse",
                        "yes",
                        "reassess",
                        "no");

        assertThat(incidents.since(story.reference(), document -> false))
                .contains("signalement " + report.reference() + ", gravité 2");

        Story idle = reported("hr", story.reference())
                .does("expert", "report-triage", "reportCourse", "answered", "suspendUse", "no", "reassess", "no");
        assertThat(incidents.since(story.reference(), document -> false))
                .as("nothing came of it")
                .doesNotContain(idle.reference());
    }

    @Test
    void whatIsNotPublicIsNoUseToReport() {
        String secret = opened("agent", "Pas encore là").reference();

        for (String unknown : List.of(secret, "IA-2999-0001")) {
            CitizenPage citizen = new CitizenPage(port);
            citizen.sends(Map.of());
            HttpResponse<String> answer = citizen.sends(Map.of("dossier", unknown));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Aucun usage public n’a cette référence");
        }
    }

    @Test
    void aCitizenGetsAReceiptAndReadsTheAnswer() {
        Story story = experiment();
        CitizenPage citizen = new CitizenPage(port);
        String receipt = citizen.reports(story.reference());
        String reference = reports.all().get(0).reference();
        String promise = FrenchText.day(clock.today().plusMonths(1));
        assertThat(citizen.receiptPage).contains("Vous aurez une réponse au plus tard le " + promise);
        assertThat(citizen.follows(receipt).body()).contains("Réponse au plus tard le " + promise);
        assertThat(browser("expert").get("/signalements/" + reference).body())
                .contains("Réponse au plus tard le", promise);

        assertThat(citizen.follows(receipt.toLowerCase().replace("-", " ")).body())
                .contains("Le tri a perdu ma lettre", "Reçu\u00a0: les experts vont");
        running("incident-report", reference)
                .does("expert", "report-triage", "reportCourse", "answered")
                .does("expert", "report-answer", "answer", "Votre lettre est retrouvée.");

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
    }

    @Test
    void afterAFewReportsAnAddressWaits() throws Exception {
        MockMvc page = MockMvcBuilders.webAppContextSetup(context).build();
        int before = reports.all().size();
        List<Integer> answers = new ArrayList<>();
        Cookie sent = sent(page, "demain").getCookie("CADREIA_SENT");
        for (String mistake :
                List.of("jour\u00a0?", "0001-01-01", "1899-12-31", "+999999999-01-01", "", "demain", "0000-01-01")) {
            assertThat(sent(page, mistake, sent).getStatus()).as(mistake).isEqualTo(400);
        }
        for (int time = 0; time < 7; time++) {
            answers.add(sent(page, TestClock.today().toString(), sent).getStatus());
        }

        assertThat(answers).containsExactly(302, 302, 302, 302, 302, 429, 429);
        assertThat(reports.all()).hasSize(before + 5);
        assertThat(sent(page, TestClock.today().toString(), sent).getHeader("Retry-After"))
                .isEqualTo("3600");
    }

    /** @param cookies of the browser, which tell that its first try was refused for having come too quickly */
    private static MockHttpServletResponse sent(MockMvc page, String day, Cookie... cookies) throws Exception {
        MockHttpServletRequestBuilder sending = post("/signaler");
        if (cookies.length > 0) {
            sending.cookie(cookies);
        }
        return page.perform(sending.with(from("203.0.113.7"))
                        .param("titre", "Encore une erreur")
                        .param("recit", "La même.")
                        .param("jour", day)
                        .param("gravite", "1")
                        .param("encore", "yes"))
                .andReturn()
                .getResponse();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    /** A person without an account at the public page. */
    private static final class CitizenPage {

        private final Browser browser;
        private String receiptPage;

        CitizenPage(int port) {
            browser = Browser.stranger(port);
            assertThat(browser.get("/signaler").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> sends(Map<String, String> more) {
            Map<String, String> entered = new java.util.LinkedHashMap<>(Map.of(
                    "dossier", "",
                    "titre", "Le tri a perdu ma lettre",
                    "recit", "Elle est arrivée dans un autre service.",
                    "jour", TestClock.today().toString(),
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
            receiptPage = browser.get("/signaler/recu").body();
            Matcher found = RECEIPT.matcher(receiptPage);
            assertThat(found.find()).isTrue();
            return found.group(1);
        }

        HttpResponse<String> follows(String receipt) {
            return browser.post("/signaler/suivi", Map.of("recu", receipt));
        }
    }
}
