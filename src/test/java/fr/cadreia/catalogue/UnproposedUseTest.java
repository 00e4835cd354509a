package fr.cadreia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.catalogue.UnproposedUse.Verdict;
import fr.cadreia.journal.UseState;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Three answers without a name, one answer at once, and an expert who settles a tool for a department. */
class UnproposedUseTest extends InApplication {

    private static final String PAGE = "/j-utilise-deja";
    private static final String LIST = "/catalogue/usages-non-proposes";
    private static final String DEPARTMENT = "dir-proprete";

    @Autowired
    private UnproposedUses uses;

    @AfterEach
    void forget() {
        jdbc.sql("delete from cadre_unproposed_use").update();
    }

    private HttpResponse<String> declares(Browser person, String tool, String purpose, String data, String... more) {
        person.get(PAGE);
        Map<String, String> sent = new HashMap<>(Map.of("outil", tool, "usage", purpose, "donnees", data));
        for (int at = 0; at < more.length; at += 2) {
            sent.put(more[at], more[at + 1]);
        }
        HttpResponse<String> tooQuick = person.post(PAGE, sent);
        return tooQuick.body().contains("trop vite") ? person.post(PAGE, sent) : tooQuick;
    }

    private static Map<String, String> group(String tool) {
        return Map.of("outil", tool, "direction", DEPARTMENT);
    }

    @Test
    void personalDataInAToolThatNobodyExaminedHasToStop() {
        HttpResponse<String> answer = declares(stranger(), "Chat Machin", "WRITE", "ORDINARY", "direction", DEPARTMENT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "Arrêtez pour l’instant",
                        "Ne l’utilisez plus avec ces données\u00a0: données personnelles ordinaires.");
        assertThat(uses.waiting()).singleElement().satisfies(use -> {
            assertThat(use.account()).isEmpty();
            assertThat(use.organisation()).isEqualTo(DEPARTMENT);
            assertThat(use.verdict()).isEqualTo(Verdict.STOP);
        });
    }

    @Test
    void publicDataWaitForAnExpertAndNothingElseDoes() {
        assertThat(declares(stranger(), "Chat Machin", "SEARCH", "OPEN").body())
                .contains("Un expert regarde", "que des données publiques");
        assertThat(declares(stranger(), "Chat Machin", "JUDGE", "OPEN").body()).contains("Arrêtez pour l’instant");
        assertThat(declares(stranger(), "Chat Machin", "WRITE", "inconnu").body())
                .contains("Arrêtez pour l’instant");
    }

    @Test
    void anAnswerThatIsMissingIsRefusedAndNothingIsKept() {
        assertThat(declares(stranger(), " ", "WRITE", "OPEN").statusCode()).isEqualTo(400);
        assertThat(declares(stranger(), "Chat", "AUTRE", "OPEN").statusCode()).isEqualTo(400);
        assertThat(declares(stranger(), "Chat", "WRITE", "").statusCode()).isEqualTo(400);
        assertThat(declares(stranger(), "Chat", "WRITE", "OPEN", "direction", "nulle-part")
                        .statusCode())
                .isEqualTo(400);
        assertThat(uses.waiting()).isEmpty();
    }

    @Test
    void anExpertOpensACaseForADepartmentAndTheNameIsForgotten() {
        declares(browser("agent"), "Chat Machin", "WRITE", "INTERNAL", "nom", "oui");
        declares(stranger(), "ChatMachin", "TRANSLATE", "OPEN", "direction", DEPARTMENT);
        String name = people.name("agent");

        assertThat(browser("expert").words(LIST)).contains("Déclarations : 2", name);
        assertThat(browser("chair").words(LIST)).contains("Déclarations : 2").doesNotContain(name);
        assertThat(browser("agent").get(LIST).statusCode()).isEqualTo(403);
        assertThat(browser("chair")
                        .post(LIST + "/dossier", group("Chat Machin"))
                        .statusCode())
                .isEqualTo(403);

        HttpResponse<String> opened = browser("expert").post(LIST + "/dossier", group("Chat Machin"));

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        String reference = opened.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        assertThat(cases.find(reference)).hasValueSatisfying(found -> {
            assertThat(found.organisation()).isEqualTo(DEPARTMENT);
            assertThat(found.useState()).isEqualTo(UseState.TO_REGULARISE);
        });
        assertThat(uses.waiting()).isEmpty();
        assertThat(jdbc.sql("select count(*) from cadre_unproposed_use where account <> ''")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(told("agent")).contains(reference);
        assertThat(browser("expert")
                        .post(LIST + "/dossier", group("Chat Machin"))
                        .statusCode())
                .as("settled already")
                .isEqualTo(409);
        assertThat(browser("expert").words(LIST)).contains("usages déclarés : 2", "Dossiers ouverts : 2");
    }

    @Test
    void withoutADepartmentNoCaseIsOpened() {
        declares(stranger(), "Chat Machin", "WRITE", "OPEN");

        assertThat(browser("expert")
                        .post(LIST + "/dossier", Map.of("outil", "Chat Machin", "direction", ""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(uses.waiting()).hasSize(1);
    }

    private String told(String account) {
        return jdbc.sql("select words from cadre_notification where recipient = ? order by id desc limit 1")
                .param(account)
                .query(String.class)
                .single();
    }
}
