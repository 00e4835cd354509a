package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.GatheredCases;
import fr.cadreia.journal.Provenance;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of an entry leads to: uses that are like it, documents, and what a letter must say of it. */
class EntryLinksTest extends AskedRegister {

    @Autowired
    private GatheredCases uses;

    @Test
    void anEntryLeadsToTheUsesThatAreLikeIt() {
        String reference = published("Tri des objets trouvés");
        String entry = text(get("/registre/" + reference, "Accept", "text/html"));

        Matcher organisation = Pattern.compile("<a href=\"(/registre/organisations/[a-z-]+)\">")
                .matcher(entry);
        assertThat(organisation.find()).isTrue();
        assertThat(text(get(organisation.group(1), "Accept", "text/html")))
                .contains("Lire les fiches", "Les coûts publiés", "Usages dont le montant est publié")
                .containsPattern("href=\"/registre\\?(direction|commune)=[a-z-]+\"")
                .containsPattern("href=\"/registre\\?statut=EXPERIMENTATION&amp;(direction|commune)=[a-z-]+\"");
        Matcher kind =
                Pattern.compile("href=\"(/registre\\?type=\\w+)\">([^<]+)<").matcher(entry);
        assertThat(kind.find()).isTrue();
        assertThat(text(get(kind.group(1), "Accept", "text/html")))
                .contains("<h2>Type d’IA\u00a0: " + kind.group(2) + "</h2>");
        // Among many that are like it, of which some tests say that they were published in days to come.
        assertThat(text(get(kind.group(1) + "&texte=" + reference, "Accept", "text/html")))
                .contains("href=\"/registre/" + reference);
    }

    @Test
    void whatTheCommitteeSaidAndSawIsADocument() {
        String reference = decided("Tri des écharpes perdues");
        String entry = text(get("/registre/" + reference, "Accept", "text/html"));

        assertThat(entry)
                .contains(
                        "Pièces et études publiques",
                        "/registre/" + reference + "/bilan",
                        "/registre/" + reference + "/decisions/1");
        assertThat(text(get("/registre/" + reference + "/decisions/1", "Accept", "text/html")))
                .contains("Extrait n°", "Motifs", "Document établi d’après la version");
        assertThat(text(get("/registre/" + reference + "/bilan", "Accept", "text/html")))
                .contains("Bilan de l’expérimentation", "Bénéfices constatés", "Indicateurs de l’expérimentation");
        assertThat(text(get("/api/register/" + reference)))
                .contains("\"kind\":\"evaluation\"", "/registre/" + reference + "/bilan\"");

        assertThat(text(get("/registre?texte=" + reference + "&tri=cost", "Accept", "text/html")))
                .containsPattern("Budgets d’expérimentation[^€]+\\u00a0€</strong>")
                .contains("publié\u00a0: 1 sur 1<", "/api/register.csv?text=" + reference + "&amp;sort=cost\"");
        assertThat(text(get("/registre?texte=" + reference, "Accept", "text/html")))
                .doesNotContain("Budgets d’expérimentation");

        String young = published("Tri des bonnets perdus");
        assertThat(get("/registre/" + young + "/bilan", "Accept", "text/html").statusCode())
                .as("not decided yet")
                .isEqualTo(404);
        assertThat(get("/registre/" + young + "/decisions/1", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLetterAboutAUseThatIsNotDescribedYetSaysWhatIsToBeWritten() {
        String reference = uses.open("Aiguillage", "dir-education", Case.Origin.INTAKE, "expert", Provenance.HERE);
        publication.publishDue();

        assertThat(Browser.stranger(port)
                        .get("/registre/" + reference + "/mentions")
                        .body())
                .contains("Cet usage n’est pas encore décrit", "[à compléter avant l’envoi\u00a0: à quoi il sert]")
                .doesNotContain("Non communiqué", "sert\u00a0: Aiguillage");
    }

    @Test
    void aLetterFindsWhatItMustSay() {
        String reference = published("Aide à l’instruction des aides");

        String page = Browser.stranger(port)
                .get("/registre/" + reference + "/mentions")
                .body();

        assertThat(page).contains("R. 311-3-1-1", "/registre/" + reference, "www.cada.fr", "instruction des aides");
        assertThat(Browser.stranger(port).get("/registre/IA-1999-0001/mentions").statusCode())
                .isEqualTo(404);
    }
}
