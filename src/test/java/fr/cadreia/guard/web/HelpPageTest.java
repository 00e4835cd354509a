package fr.cadreia.guard.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.guard.diagram.source.Rule;
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

class HelpPageTest extends InApplication {

    private static final String PAGE = "/aide/administrateur";
    private static final Pattern EXAMPLE = Pattern.compile("href=\"(" + PAGE + "/exemples/([^\"]+))\"");

    private Browser admin;
    private String page;

    @BeforeEach
    void read() {
        admin = browser("admin");
        page = admin.get(PAGE).body();
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
        HttpResponse<String> answer = admin.get(PAGE + "/cadre-ia.json");

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
            assertThat(admin.get(PAGE + path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void saysWhereAndAsWhomToDeploy() {
        assertThat(page)
                .contains("data-path=\"/engine-rest\"", "HTTP Basic", ">admin</span> --form")
                .doesNotContain("??");
    }
}
