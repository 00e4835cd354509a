package fr.cadreia.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.dossier.CaseStory;
import fr.cadreia.kernel.form.NotPersons;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseListTest extends InApplication {

    /** Tells this test's cases from those of the others. */
    private String mark;

    @BeforeEach
    void begin() {
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void requestersSeeTheirOrganisationsCasesAloneAndSpecialistsAll() {
        new CaseStory(beans).open("Tri " + mark);
        commands.open(people.get("commune"), "Cadastre " + mark, NotPersons.NONE);

        assertThat(list("agent", "?texte=" + mark)).contains("1 dossier<", "Tri " + mark);
        assertThat(list("commune", "?texte=" + mark)).contains("1 dossier<", "Cadastre " + mark);
        assertThat(list("agent2", "?texte=" + mark)).contains("Aucun dossier ne correspond");
        assertThat(list("codev", "")).contains("Aucun dossier<");
        assertThat(list("member1", "?texte=" + mark)).contains("2 dossiers<");
    }

    @Test
    void thePersonWhoHasNoCaseYetIsNotAskedToClearCriteria() {
        assertThat(list("codev", ""))
                .contains("Aucun dossier n’est encore ouvert")
                .doesNotContain("Effacez un critère");
        assertThat(list("codev", "?texte=rien")).contains("Effacez un critère");
    }

    @Test
    void aPageBeyondTheLastLeadsToTheLast() {
        var answer = browser("codev").get("/dossiers?page=99");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .contains("/dossiers")
                .doesNotContain("page=99");
    }

    @Test
    void filtersCombine() {
        String reference = new CaseStory(beans).open("Tri " + mark);

        assertThat(list(
                        "expert",
                        "?texte=" + reference + "&organisation=dir-proprete&etape=proposal&usage=NONE&ouverts=oui"))
                .contains("1 dossier<");
        assertThat(list("expert", "?texte=" + mark + "&etape=assessment")).contains("Aucun dossier<");
        assertThat(list("expert", "?texte=" + mark + "&organisation=commune-valmont"))
                .contains("Aucun dossier<");
    }

    @Test
    void longListsComeInPagesThatKeepTheFilter() {
        CaseStory story = new CaseStory(beans);
        for (int number = 10; number < 36; number++) {
            story.open("Usage " + mark + " " + number);
        }

        String first = list("expert", "?texte=" + mark + "&tri=TITLE&sens=asc");
        assertThat(first)
                .contains("26 dossiers", mark + " 10", mark + " 34", "Page 1 sur 2", "sens=asc&amp;page=2")
                .doesNotContain(mark + " 35");
        assertThat(list("expert", "?texte=" + mark + "&tri=TITLE&sens=asc&page=2"))
                .contains(mark + " 35");
        assertThat(list("expert", "?texte=" + mark + "&tri=TITLE&sens=desc")).contains(mark + " 35");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?etape=nowhere",
                "?usage=SOMEHOW",
                "?organisation=dir-inconnue",
                "?ouverts=peut-etre",
                "?tri=COULEUR",
                "?sens=up",
                "?page=0",
                "?page=x",
                "?page=99999999999"
            })
    void aValueThatMeansNothingIsRefusedWithAMessage(String query) {
        var answer = browser("expert").get("/dossiers" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("n’a pas de sens pour le critère");
    }

    @Test
    void anotherOrganisationsListIsForbiddenToRequesters() {
        assertThat(browser("agent").get("/dossiers?organisation=dir-education").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"agent, 200", "commune, 200", "expert, 403", "chair, 403", "codev, 403", "admin, 403"})
    void onlyRequestersPropose(String account, int status) {
        assertThat(browser(account).get("/dossiers/nouveau").statusCode()).isEqualTo(status);
    }

    @Test
    void aProposalOpensItsCaseAtOnceAndAnEmptyOneIsAskedAgain() {
        Browser agent = browser("agent");

        var opened = agent.post("/dossiers/nouveau", java.util.Map.of("titre", " Tri " + mark + " "));
        var empty = agent.post("/dossiers/nouveau", java.util.Map.of("titre", "  "));
        var naming = agent.post("/dossiers/nouveau", java.util.Map.of("titre", "Agenda de Mme Quai-Aux-Fleurs"));
        var tooLong = agent.post("/dossiers/nouveau", java.util.Map.of("titre", "x".repeat(81)));

        assertThat(naming.statusCode()).isEqualTo(400);
        assertThat(naming.body()).contains("est-ce une personne", "value=\"Mme Quai-Aux-Fleurs\"");
        var answered = agent.post(
                "/dossiers/nouveau",
                java.util.Map.of("titre", "Agenda de Mme Quai-Aux-Fleurs", NotPersons.FIELD, "Mme Quai-Aux-Fleurs"));
        assertThat(answered.headers().firstValue("Location").orElse("")).matches(".*/dossiers/IA-\\d{4}-\\d{4}");
        assertThat(agent.get("/dossiers/nouveau").body())
                .contains("name=\"titre\"")
                .doesNotContain("value=\"Proposer");
        assertThat(opened.headers().firstValue("Location").orElse("")).matches(".*/dossiers/IA-\\d{4}-\\d{4}");
        assertThat(list("agent", "?texte=" + mark)).contains("1 dossier<");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("raccourcissez-le", "value=\"" + "x".repeat(81));
    }

    private String list(String account, String query) {
        return browser(account).get("/dossiers" + query).body();
    }
}
