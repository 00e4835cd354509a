package fr.cadreia.guard.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.people.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

class RequirementsPageTest extends InApplication {

    private static final String PAGE = "/cadre/exigences";
    private static final String HELP = "/aide/administrateur";
    private static final Pattern EXAMPLE = Pattern.compile("href=\"(" + HELP + "/exemples/([^\"]+))\"");

    @Autowired
    private Requirements requirements;

    private Browser admin;

    private String page;

    @ParameterizedTest
    @ValueSource(strings = {"agent", "member1", "chair", "admin", "codev"})
    void thePersonWhoIsSignedInReadsEverythingThatIsRequired(String account) {
        Browser reader = browser(account);
        String list = text(reader.get(PAGE).body());
        assertThat(list).contains("Version du cadre\u00a0: " + requirements.framework());
        StringBuilder all = new StringBuilder();
        for (ProcessRequirement process : requirements.processes()) {
            assertThat(list).contains(process.name(), "href=\"" + PAGE + "/" + process.key() + "\"");
            String page = text(reader.get(PAGE + "/" + process.key()).body());
            all.append(page);
            assertThat(page).contains(process.name(), "Version du cadre\u00a0: " + requirements.framework());
            process.steps().forEach(step -> {
                assertThat(page).contains(step.name(), step.demand());
                step.groups()
                        .forEach(group -> assertThat(page)
                                .contains(Role.of(group).orElseThrow().label()));
            });
        }
        requirements.processes().stream()
                .flatMap(process -> process.waits().stream())
                .forEach(wait -> assertThat(all).contains(wait.says()));
        assertThat(all.toString())
                .contains(
                        "L’issue «\u00a0prolonger l’expérimentation\u00a0» ne mène qu’à «\u00a0Protocole d’expérimentation\u00a0».",
                        "L’issue «\u00a0adoptée\u00a0» ne mène qu’à «\u00a0Suites données au CODEV\u00a0» ou la fin.",
                        "Ouverture d’un dossier lié\u00a0: juste après «\u00a0Réévaluation\u00a0», et nulle part ailleurs.",
                        "Suspension de l’usage\u00a0: à l’échéance du cadre, et nulle part ailleurs.",
                        "Toutes terminées, dans cet ordre, avant «\u00a0Généralisation\u00a0»",
                        "Après «\u00a0Décision du comité\u00a0», seule l’issue «\u00a0généraliser\u00a0» ouvre «\u00a0Acte de l’autorité\u00a0».",
                        "Après «\u00a0Acte de l’autorité\u00a0», seule l’issue «\u00a0suivre l’avis\u00a0» ouvre «\u00a0Généralisation\u00a0».",
                        "ce processus ne se termine que sur l’issue «\u00a0maintenir\u00a0» ou «\u00a0adapter\u00a0» ou «\u00a0remplacer\u00a0» ou «\u00a0arrêter\u00a0».",
                        "Après «\u00a0Généralisation\u00a0», un dossier attend «\u00a0Réévaluation\u00a0»",
                        "De partout, un dossier peut atteindre «\u00a0Arrêt\u00a0».")
                .doesNotContain("??");
    }

    @Test
    void everyOutcomeHasItsFrenchWords() {
        assertThat(requirements.processes())
                .flatExtracting(ProcessRequirement::decisions)
                .allSatisfy(decision -> assertThat(decision.says()).containsOnlyKeys(decision.among()));
    }

    @Test
    void aStrangerReadsItToo() {
        Browser stranger = stranger();
        assertThat(text(stranger.get(PAGE + "/mandatory-path").body()))
                .contains("De partout, un dossier peut atteindre");
        assertThat(stranger.get(PAGE + "/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void theHomePageLeadsThere() {
        assertThat(browser("member1").get("/").body()).contains("href=\"" + PAGE + "\"");
    }

    /** What is read, whatever kind of space separates the words. */
    private static String text(String html) {
        return HtmlUtils.htmlUnescape(html);
    }

    @BeforeEach
    void read() {
        admin = browser("admin");
        page = admin.get(HELP).body();
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void eachRuleIsExplainedUnderItsCode(Rule rule) {
        int start = page.indexOf("id=\"" + rule.code() + "\"");

        assertThat(start).isPositive();
        assertThat(page.substring(start, page.indexOf("</section>", start)))
                .contains("<strong>Pourquoi.</strong>", "<strong>Admis</strong>", "<strong>Refusé</strong>")
                .contains("/exemples/" + rule.code() + "/right.", "/exemples/" + rule.code() + "/wrong.");
    }

    @Test
    void everyExampleCanBeHad() throws IOException {
        List<MatchResult> examples = EXAMPLE.matcher(page).results().toList();

        assertThat(examples).hasSizeGreaterThanOrEqualTo(2 * Rule.values().length);
        for (MatchResult example : examples) {
            assertThat(admin.get(example.group(1)).body())
                    .isEqualTo(Files.readString(Path.of("src/docs/rules", example.group(2))));
        }
    }

    @Test
    void theElementTemplatesCanBeHad() throws IOException {
        HttpResponse<String> answer = admin.get(HELP + "/cadre-ia.json");

        assertThat(answer.body())
                .isEqualTo(Files.readString(Path.of("processes/.camunda/element-templates/cadre-ia.json")));
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("cadre-ia.json"));
    }

    @Test
    void nothingElseCanBeHad() {
        for (String path : List.of(
                "/exemples/step-order/other.bpmn",
                "/exemples/step-order/right.dmn",
                "/exemples/none/right.bpmn",
                "/exemples/..%2f..%2fapplication.yaml/right.bpmn")) {
            assertThat(admin.get(HELP + path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void saysWhereAndAsWhomToDeploy() {
        assertThat(page)
                .contains("data-path=\"/engine-rest\"", "HTTP Basic", ">admin</span> --form")
                .doesNotContain("??");
    }
}
