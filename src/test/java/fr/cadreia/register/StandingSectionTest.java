package fr.cadreia.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRows;
import fr.cadreia.dossier.Step;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.CaseEvent.Generalized;
import fr.cadreia.journal.CaseEvent.ReassessmentDated;
import fr.cadreia.journal.UseState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a use stands in the register, read from the rows of its case. */
class StandingSectionTest {

    private static final Instant OPENED = Instant.parse("2026-01-05T11:00:00Z");
    private static final Case IN_SERVICE = Case.opened(
                    CaseRows.REFERENCE, "Tri", "dir-a", Case.Origin.PROPOSAL, "2026-1", OPENED, "agent")
            .at(Step.GENERALIZATION)
            .using(UseState.EXPERIMENTING)
            .using(UseState.GENERALIZED);

    private static StandingSection of(Case dossier, CaseRows journal) {
        return new StandingSection(
                new CaseContent(dossier, "Tri", List.of(), journal.rows(), form -> null), mock(), mock(), mock());
    }

    private static LocalDate next(CaseRows journal) {
        return of(IN_SERVICE, journal).nextReassessment();
    }

    private static CaseRows generalized() {
        return new CaseRows()
                .enters("2026-03-01", Step.GENERALIZATION)
                .on("2026-03-02", new Generalized(LocalDate.of(2027, 3, 2)));
    }

    private static CaseRows kept() {
        return generalized()
                .enters("2027-03-02", Step.REASSESSMENT)
                .on("2027-04-01", new ReassessmentDated(LocalDate.of(2028, 4, 1)));
    }

    @Test
    void theNextReassessmentIsWhatWasDatedLast() {
        assertThat(next(new CaseRows().enters("2026-01-05", Step.PROPOSAL))).isNull();
        assertThat(next(generalized())).isEqualTo("2027-03-02");
        assertThat(next(generalized().enters("2027-03-02", Step.REASSESSMENT)))
                .as("its day has come, and no other")
                .isEqualTo("2027-03-02");
        assertThat(next(kept())).isEqualTo("2028-04-01");
    }

    @Test
    void noneIsDatedWhileTheSolutionIsTriedAgain() {
        CaseRows adapted =
                kept().enters("2028-04-01", Step.REASSESSMENT).enters("2028-05-02", Step.EXPERIMENT_PROTOCOL);
        assertThat(next(adapted)).isNull();

        adapted.enters("2028-09-01", Step.GENERALIZATION);
        assertThat(next(adapted)).as("not dated yet").isNull();
        adapted.on("2028-09-02", new Generalized(LocalDate.of(2029, 6, 1)));
        assertThat(next(adapted)).isEqualTo("2029-06-01");
    }

    @Test
    void norForWhatEnds() {
        assertThat(next(kept().enters("2027-06-01", Step.STOP))).isNull();
        assertThat(of(IN_SERVICE.closed(CaseEnding.STOPPED, false, OPENED), kept())
                        .nextReassessment())
                .isNull();
    }
}
