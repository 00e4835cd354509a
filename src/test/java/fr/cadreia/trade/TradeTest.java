package fr.cadreia.trade;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 7: human resources and the committee see which trades all cases touch, and no number that is one person's. */
class TradeTest extends InApplication {

    private String proposing(String title, String change, String jobs) {
        return opened("agent", title)
                .does("agent", "proposal", "changeExpected", change, "jobsConcerned", jobs)
                .reference();
    }

    @Test
    void tradesOfAllCasesAreToldByEffectFromFiveAgentsOn() {
        String first = proposing("Trier les plis", "tasksChange", "3 vaguemestres\n2 clavistes de nuit");
        String second = proposing("Router les plis", "tasksChange", "4 Vaguemestre.");
        proposing("Ouvrir les plis", "jobDisappears", "3 vaguemestres");
        String none = proposing("Dater les plis", "none", "");

        String page = browser("hr").words("/metiers");

        assertThat(page)
                .as("three and four of one trade, in two cases")
                .contains("Vaguemestres Des tâches changent 7 agents aucun Trier les plis, Router les plis")
                .contains("Clavistes de nuit Des tâches changent moins de cinq agents aucun Trier les plis")
                .contains("Vaguemestres Un métier disparaît moins de cinq agents aucun Ouvrir les plis")
                .doesNotContain("Dater les plis", none);
        assertThat(browser("hr").get("/metiers.csv").body())
                .contains("vaguemestres;Des tâches changent;7\u00a0agents;aucun;" + first + ", " + second)
                .contains("clavistes de nuit;Des tâches changent;moins de cinq agents;aucun;" + first);
    }

    @Test
    void aSmallNumberIsNotFoundBetweenASumAndItsParts() {
        assertThat(Trades.trained(List.of(12, 3)))
                .isEqualTo("12\u00a0agents, ailleurs moins de cinq agents par dossier");
        assertThat(Trades.trained(List.of(2, 4))).isEqualTo("moins de cinq agents par dossier");
        assertThat(Trades.trained(List.of(4))).isEqualTo("moins de cinq agents");
        assertThat(Trades.trained(List.of(12, 0, 5))).isEqualTo("17\u00a0agents");
        assertThat(Trades.trained(List.of(0))).isEqualTo("aucun");
    }

    @Test
    void aSmallNumberIsNotTold() {
        assertThat(List.of(Trades.few(0), Trades.few(1), Trades.few(4), Trades.few(5)))
                .containsExactly("aucun", "moins de cinq agents", "moins de cinq agents", "5\u00a0agents");
    }

    /** What is no trade would be one on the page that the workers’ committee reads. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Six juristes",
                "6 juristes, qui relisent",
                "juristes (6)",
                "0 juriste",
                "6",
                "6 et 1 juristes",
                "6 juristes dont 1 greffier",
                ",",
                "."
            })
    void aLineThatIsNoTradeWithItsNumberIsRefused(String jobs) {
        assertThat(opened("agent", "Classer les plis")
                        .isRefused("agent", "proposal", "changeExpected", "tasksChange", "jobsConcerned", jobs))
                .containsExactly("jobsConcerned");
    }

    @Test
    void humanResourcesAndTheCommitteeAloneReadThem() {
        for (String reader : List.of("hr", "chair", "secretary", "elected1", "member1")) {
            assertThat(browser(reader).get("/metiers").statusCode()).as(reader).isEqualTo(200);
            assertThat(browser(reader).get("/metiers.csv").statusCode())
                    .as(reader)
                    .isEqualTo(200);
        }
        for (String other : List.of("agent", "commune", "expert", "dpo", "codev", "admin", "guarantor", "authority")) {
            assertThat(browser(other).get("/metiers").statusCode()).as(other).isEqualTo(403);
            assertThat(browser(other).get("/metiers.csv").statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(stranger().get("/metiers").statusCode()).isEqualTo(302);
        assertThat(browser("agent").get("/").body()).doesNotContain("href=\"/metiers\"");
        assertThat(browser("hr").get("/").body()).contains("href=\"/metiers\"");
        assertThat(browser("hr").get("/metiers?page=x").statusCode()).isEqualTo(400);
    }
}
