package fr.cadreia.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.catalogue.UnproposedUses;
import fr.cadreia.training.Trainings;
import fr.cadreia.training.Trainings.TrainingTotals;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the yearly report counts beside the committee's sessions, of which {@code DecisionListTest} tells. */
class YearlyReportTest extends InApplication {

    private static final LocalDate TODAY = TestClock.today();
    private static final String REPORT = "/comite/rapports/" + TODAY.getYear();

    @Autowired
    private Trainings trainings;

    @Autowired
    private UnproposedUses unproposed;

    @Test
    void trainingAndUndeclaredUsesAreCountedWithoutPersons() {
        opened("agent", "Le premier de l’année");
        TrainingTotals before = trainings.between(TODAY, TODAY.plusDays(1));
        assertThat(browser("agent")
                        .post(
                                "/formations/sensibilisations",
                                Map.of(
                                        "jour", TODAY.toString(),
                                        "theme", "DATA",
                                        "public", "MANAGERS",
                                        "contenu", "Les données et l’IA",
                                        "presents", "3"))
                        .statusCode())
                .isEqualTo(302);
        TrainingTotals after = trainings.between(TODAY, TODAY.plusDays(1));
        assertThat(after.actions()).isEqualTo(before.actions() + 1);
        assertThat(after.reached()).isEqualTo(before.reached() + 3);
        assertThat(after.managers()).isEqualTo(before.managers() + 3);
        assertThat(trainings.between(TODAY.minusDays(1), TODAY).actions()).isZero();
        jdbc.sql("""
                        insert into cadre_unproposed_use
                          (declared_on, tool, tool_key, purpose, data, organisation, account, verdict)
                        values (?, 'Zorglub', 'zorglub', 'WRITE', 'OPEN', 'dir-proprete', 'agent', 'EXPERT')""").param(TODAY).update();
        try {
            int declared = unproposed.between(TODAY, TODAY.plusDays(1)).declared();
            String page = stranger().words(REPORT);

            assertThat(page)
                    .contains("sensibilisation", "du 1er janvier au")
                    .contains(declared == 1 ? "Un usage a été déclaré." : declared + " usages ont été déclarés.")
                    .doesNotContain("Zorglub", people.name("agent"));
        } finally {
            jdbc.sql("delete from cadre_unproposed_use").update();
        }
    }

    @Test
    void anyoneReadsTheListOfYearsAndTheMenuLeadsThere() {
        opened("agent", "Le premier de l’année");

        assertThat(stranger().words("/comite/rapports")).contains("Rapport annuel " + TODAY.getYear());
        assertThat(stranger().get("/").body()).contains("href=\"/comite/rapports\"", "href=\"/rencontres\"");
        for (String reader : new String[] {"agent", "chair", "admin", "guarantor"}) {
            assertThat(browser(reader).get(REPORT).statusCode()).as(reader).isEqualTo(200);
            assertThat(browser(reader).download(REPORT + ".pdf").statusCode())
                    .as(reader)
                    .isEqualTo(200);
        }
    }
}
