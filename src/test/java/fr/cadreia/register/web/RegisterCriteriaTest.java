package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.engine.form.CurrentForms;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which the criteria of a search are chosen. */
class RegisterCriteriaTest extends AskedRegister {

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private CurrentForms forms;

    @Test
    void eachFilterOfTheTableIsOfferedOnceAndKeepsWhatWasChosen() {
        published("Filtrage des demandes");
        String asked = "?statut=experimentation&retard=oui";
        String page = text(get("/registre/recherche?statut=experimentation", "Accept", "text/html"));

        assertThat(FieldTable.REGISTER.filters().stream().map(EntryFilter::page))
                .allSatisfy(name -> assertThat(page.split("<legend>" + label(name) + "<", -1))
                        .hasSizeLessThanOrEqualTo(2))
                .filteredOn(name -> page.contains(" name=\"" + name + "\""))
                .as("those whose values some entry has")
                .contains(
                        "statut",
                        "direction",
                        "domaine",
                        "risque",
                        "type",
                        "utilisateurs",
                        "personnes",
                        "donnees",
                        "annee");
        assertThat(page)
                .containsPattern("value=\"EXPERIMENTATION\" checked=\"checked\" /> En expérimentation \\(\\d+\\)<");
        String late = text(get("/registre/recherche?retard=oui", "Accept", "text/html"));
        assertThat(late).containsPattern("id=\"retard\"[^>]* checked=\"checked\"");
        String list = text(get("/registre" + asked, "Accept", "text/html"));
        assertThat(list)
                .containsPattern(
                        "<title>Statut\u00a0: En expérimentation, Réévaluation en retard – \\d+ usages? – Registre public")
                .contains(
                        "href=\"/api/register.atom?status=experimentation&amp;late=true\"",
                        "href=\"/api/register.csv?status=experimentation&amp;late=true\"",
                        "href=\"/registre/recherche?statut=EXPERIMENTATION&amp;retard=oui\"",
                        "<input type=\"hidden\" name=\"statut\" value=\"EXPERIMENTATION\" />",
                        "<input type=\"hidden\" name=\"retard\" value=\"oui\" />")
                .as("each criterion leads to the list without it")
                .containsPattern(
                        "href=\"/registre\\?retard=oui\"><span[^>]*>Retirer</span> Statut\u00a0: En expérimentation<")
                .containsPattern("href=\"/registre\\?statut=EXPERIMENTATION\"><span[^>]*>Retirer</span> Réévaluation");
        assertThat(get("/registre?retard=non", "Accept", "text/html").statusCode())
                .isEqualTo(400);
    }

    /** A reader who narrowed the register by it sees why nothing is found, and can untick it. */
    @Test
    void aValueThatNoUseHasIsTickedBesideItsZero() {
        EntryFilter domain =
                FieldTable.REGISTER.field("purpose.policy").asFilter().orElseThrow();
        FormSchema form = forms.get(domain.questions().get(0).form());
        Set<String> policies = form.field("policy").orElseThrow().options();
        Set<String> held = entries.facets(RegisterQuery.all(0, 1)).of(domain.name()).stream()
                .map(Facet::code)
                .collect(Collectors.toSet());
        assertThat(policies).as("some have no use").anyMatch(policy -> !held.contains(policy));

        String page = text(get(
                "/registre/recherche?annee=1999&texte=xyzzy&domaine=" + String.join("&domaine=", policies),
                "Accept",
                "text/html"));
        assertThat(page).contains("name=\"annee\" value=\"1999\" checked=\"checked\" /> 1999 (0)<");
        assertThat(policies)
                .hasSizeGreaterThan(10)
                .allSatisfy(policy -> assertThat(page)
                        .contains("name=\"domaine\" value=\"" + policy + "\" checked=\"checked\" /> "
                                + form.optionLabel("policy", policy) + " (0)<"));
    }

    private static String label(String page) {
        return FieldTable.REGISTER.filters().stream()
                .filter(filter -> filter.page().equals(page))
                .map(EntryFilter::label)
                .findFirst()
                .orElseThrow();
    }

    /** How many uses tell no supplier, or no cost? */
    @Test
    void whatIsNotStatedIsCountedAskedForAndNamed() {
        String reference = published("Tri dont nul ne dit le coût");
        String asked = "texte=" + reference + "&cout=not_stated";
        String criteria = text(get("/registre/recherche?" + asked, "Accept", "text/html"));
        assertThat(criteria)
                .containsPattern("name=\"cout\" value=\"not_stated\" checked=\"checked\" /> Non renseigné \\(1\\)<")
                .doesNotContain("name=\"statut\" value=\"not_stated\"", "name=\"commune\" value=\"not_stated\"");
        assertThat(text(get("/registre?" + asked, "Accept", "text/html")))
                .contains(
                        reference,
                        "Coût par an\u00a0: Non renseigné",
                        "<title>«\u00a0" + reference + "\u00a0», Coût par an\u00a0: Non renseigné – 1 usage – ",
                        "href=\"/api/register.csv?text=" + reference + "&amp;cost=not_stated\"");
        assertThat(text(get("/api/register?cost=not_stated&text=" + reference))).contains(reference);
        assertThat(text(get("/api/register?cost=up-to-1000&text=" + reference))).doesNotContain(reference);
        assertThat(get("/api/register?status=not_stated").statusCode()).isEqualTo(400);
        assertThat(get("/registre?statut=not_stated", "Accept", "text/html").statusCode())
                .isEqualTo(400);
        assertThat(get("/registre/fournisseurs/not_stated", "Accept", "text/html")
                        .statusCode())
                .as("that none is told makes no supplier")
                .isEqualTo(404);
    }

    @Test
    void allValuesOfAFilterHaveAPageThatKeepsTheOtherCriteria() {
        published("Tri pour toutes les valeurs");
        String page = text(get(
                "/registre/recherche/direction?texte=valeurs&statut=experimentation&direction=dir-proprete&tri=title",
                "Accept",
                "text/html"));

        assertThat(page)
                .containsPattern(
                        "name=\"direction\" value=\"dir-proprete\" checked=\"checked\" /> Direction de la propreté")
                .contains(
                        "<input type=\"hidden\" name=\"texte\" value=\"valeurs\" />",
                        "<input type=\"hidden\" name=\"tri\" value=\"TITLE\" />",
                        "<input type=\"hidden\" name=\"statut\" value=\"EXPERIMENTATION\" />")
                .doesNotContain("type=\"hidden\" name=\"direction\"");
        for (String wrong : List.of("retard", "couleur")) {
            assertThat(get("/registre/recherche/" + wrong, "Accept", "text/html")
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(get("/registre/recherche?statut=rouge", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(400);
    }
}
