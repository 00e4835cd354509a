package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.register.RegisterQuery;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of the register: what it is asked for, and what it says that it was asked for. */
class RegisterListTest extends AskedRegister {

    @Test
    void everyOrderIsOfferedAndFollowed() {
        published("Comptage des tramways");
        for (RegisterQuery.Sort sort : RegisterQuery.Sort.values()) {
            String page = text(get("/registre?tri=" + sort.name(), "Accept", "text/html"));
            assertThat(page).contains("value=\"" + sort.name() + "\"", sort.label());
            assertThat(get("/api/register?sort=" + sort.name().toLowerCase(java.util.Locale.ROOT))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theListRefusesWhatTheInterfaceRefuses() {
        HttpResponse<byte[]> answer = get("/registre?risque=abc", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("«\u00a0abc\u00a0»", "«\u00a0risque\u00a0»", "Chercher dans le registre public");
        assertThat(get("/api/register?risk=abc").statusCode()).isEqualTo(400);
        assertThat(get("/registre?statut=in_service", "Accept", "text/html").statusCode())
                .as("as the interface spells it")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/registre", "/registre/recherche", "/registre/recherche/donnees"})
    void aCodeThatNoFormOffersIsRefused(String page) {
        HttpResponse<byte[]> refused = get(page + "?donnees=sensible", "Accept", "text/html");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused)).contains("«\u00a0sensible\u00a0»", "«\u00a0donnees\u00a0»");
        for (String asked : List.of("donnees=sensitive", "donnees=not_stated", "fournisseur=inconnu", "annee=1999")) {
            assertThat(get(page + "?" + asked, "Accept", "text/html").statusCode())
                    .as(asked)
                    .isEqualTo(200);
        }
    }

    @Test
    void wordsThatNothingHoldsAreSaidToBeNear() {
        String reference = published("Tri des paraphes");
        String like = text(get("/registre?texte=paraqhes", "Accept", "text/html"));

        assertThat(like).contains("Aucune fiche ne dit «\u00a0paraqhes\u00a0»", reference);
        assertThat(text(get("/registre?texte=paraphes", "Accept", "text/html")))
                .contains(reference)
                .doesNotContain("Aucune fiche ne dit");
    }

    @Test
    void severalValuesAreAskedForTogetherAndNoAddressSaysWhatWasNotAsked() {
        published("Tri de plusieurs valeurs");

        String page =
                text(get("/registre?statut=experimentation&statut=in_service&texte=valeurs", "Accept", "text/html"));
        assertThat(page)
                .contains(
                        "Tri de plusieurs valeurs",
                        "href=\"/registre?texte=valeurs&amp;statut=EXPERIMENTATION\"><span",
                        "href=\"/registre?texte=valeurs&amp;statut=IN_SERVICE\"><span",
                        "<title>«\u00a0valeurs\u00a0», Statut\u00a0: En expérimentation, ");
        HttpResponse<byte[]> sent = get("/registre?texte=valeurs&statut=&type=&tri=&page=", "Accept", "text/html");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(header(sent, "Location")).endsWith("/registre?texte=valeurs");
    }
}
