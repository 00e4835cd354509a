package fr.cadreia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import org.junit.jupiter.api.Test;

class BeyondControllerTest extends InApplication {

    private static final String PAGE = "/administration/au-dela-de-camunda-7";

    @Test
    void administratorsReadWhatEndsWhatIsClosedAndWhatRemains() {
        assertThat(Browser.of("admin", port).get(PAGE).body())
                .contains("14 octobre 2025", "30 juin 2026", "bin/operaton-check", "application.cdx.json")
                .containsSubsequence(
                        "id=\"fermees\"", "CVE-2026-77226", "id=\"ouvertes\"", "CVE-2026-59276", "Fin", "id=\"autres\"")
                .doesNotContain("??", "null");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(Browser.of("expert", port).get(PAGE).statusCode()).isEqualTo(403);
        assertThat(stranger().get(PAGE).statusCode()).isEqualTo(302);
    }
}
