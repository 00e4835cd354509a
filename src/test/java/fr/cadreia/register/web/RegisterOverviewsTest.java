package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.TestClock;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The register by supplier, by year and by month. */
class RegisterOverviewsTest extends AskedRegister {

    @Test
    void aSupplierHasAPageOfItsOwnWithFigures() {
        String reference = supplied("Tri des parapluies perdus", "Éditions du Parapluie");
        String entry = text(get("/registre/" + reference, "Accept", "text/html"));
        Matcher supplier = Pattern.compile("<a href=\"(/registre/fournisseurs/[a-z0-9-]+)\">([^<]+)<")
                .matcher(entry);
        assertThat(supplier.find()).isTrue();
        assertThat(supplier.group(1)).isEqualTo("/registre/fournisseurs/editions-du-parapluie");

        assertThat(text(get("/registre/fournisseurs", "Accept", "text/html")))
                .contains(supplier.group(1), supplier.group(2));
        assertThat(text(get(supplier.group(1), "Accept", "text/html")))
                .contains("<h1>" + supplier.group(2) + "</h1>", "Niveau de risque", "Direction", "Type d’IA")
                .containsPattern("\\d+ usages? de ses solutions au registre");
        assertThat(get("/registre/fournisseurs/inconnu", "Accept", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(get("/registre/organisations/inconnue", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    private String supplied(String title, String supplier) {
        List<Object> proposal = new ArrayList<>(List.of(Chapters.SMALL_PROPOSAL));
        proposal.addAll(List.of("supplier", supplier));
        Story story = Story.opened(new EngineClient(port), engine, "agent", title)
                .does("agent", "proposal", proposal.toArray())
                .does("expert", "review", Chapters.SMALL_REVIEW)
                .does("dpo", "data-gate")
                .does("agent", "experiment-protocol");
        publication.publishDue();
        return story.reference();
    }

    @Test
    void yearsAreComparedSideBySide() {
        published("Tri des gants perdus");
        int year = TestClock.today().getYear();

        assertThat(text(get("/registre/comparaison", "Accept", "text/html")))
                .contains("Entrés au registre", "Avis rendus par le comité", "En expérimentation", "n’est pas finie");
        assertThat(get("/registre/comparaison?annees=" + year, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(200);
        for (String wrong : List.of("1999", "abc", year + ",3000")) {
            assertThat(get("/registre/comparaison?annees=" + wrong, "Accept", "text/html")
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void aMonthSaysWhatChangedInIt() {
        String reference = published("Tri des clefs perdues");
        String month = text(get("/registre/modifications", "Accept", "text/html"));

        assertThat(month).contains("/registre/" + reference + "/versions/1", "Tri des clefs perdues", "nouvelle");
        assertThat(month).containsPattern("type=\"month\" min=\"\\d{4}-\\d\\d\" max=\"\\d{4}-\\d\\d\"");
        assertThat(text(get("/registre/modifications?mois=2001-02", "Accept", "text/html")))
                .contains("Rien n’a changé", "février 2001")
                .doesNotContain("Le mois d’avant");
        assertThat(get("/registre/modifications?mois=2026-13", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(400);
        assertThat(text(get("/registre/modifications?inventaires=non", "Accept", "text/html")))
                .contains("Tri des clefs perdues");
        assertThat(text(get("/registre", "Accept", "text/html"))).contains("href=\"/registre/modifications\"");
    }
}
