package fr.cadreia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import java.time.LocalDate;
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

    /** A day that has come is told as past from the day after on, whatever the file says. */
    @Test
    void whatEndsIsToldByTodaysClock() {
        assertThat(Browser.of("admin", port).get(PAGE).body())
                .containsSubsequence(
                        "id=\"fins\"",
                        "Spring Boot 3.5, version 3.5.16\u00a0: correctifs libres jusqu’au 30 juin 2026",
                        "id=\"encore\"",
                        "PostgreSQL, version 15\u00a0: correctifs libres jusqu’au 11 novembre 2027",
                        "Tomcat 10.1, version 10.1.62\u00a0: aucune fin n’est annoncée");

        TestClock.comesTo(LocalDate.of(2027, 11, 11));

        assertThat(Browser.of("admin", port).get(PAGE).body())
                .as("the last day itself")
                .containsSubsequence("id=\"encore\"", "PostgreSQL, version 15\u00a0:", "PostgreSQL, version 16\u00a0:");

        TestClock.comesTo(LocalDate.of(2027, 11, 12));

        assertThat(Browser.of("admin", port).get(PAGE).body())
                .containsSubsequence(
                        "id=\"fins\"",
                        "PostgreSQL, version 15\u00a0:",
                        "id=\"encore\"",
                        "PostgreSQL, version 16\u00a0:");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(Browser.of("expert", port).get(PAGE).statusCode()).isEqualTo(403);
        assertThat(stranger().get(PAGE).statusCode()).isEqualTo(302);
    }
}
