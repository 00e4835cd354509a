package fr.cadreia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.CaseEvent.Generalized;
import fr.cadreia.journal.CaseEvent.Imported;
import fr.cadreia.journal.CaseEvent.Opened;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.journal.Motion;
import fr.cadreia.journal.Provenance;
import org.junit.jupiter.api.Test;

/** Only what was never in service is refused: a service is stopped. */
class RefusedSolutionTest {

    private static final Event STOP = filed(ExaminationOutcome.of(Motion.STOP));

    private static Event filed(ExaminationOutcome outcome) {
        return new ExtractFiled("process1", 1, "2026-03/01", "", outcome, "", "");
    }

    private static CaseRows proposed() {
        return new CaseRows().on("2026-01-05", new Opened("Tri", "dir-a", Provenance.HERE));
    }

    private static CaseRows inService() {
        return new CaseRows().on("2026-01-05", new Imported("Tri", "dir-a", Provenance.HERE));
    }

    private static boolean isRefused(CaseEnding ending, CaseRows journal) {
        return RefusedSolution.is(ending, journal.rows());
    }

    @Test
    void whatTheExpertsOrTheCommitteeDidNotLetServeIsRefused() {
        assertThat(isRefused(CaseEnding.NOT_ADMISSIBLE, proposed())).isTrue();
        assertThat(isRefused(CaseEnding.STOPPED, proposed().on("2026-06-01", STOP)))
                .isTrue();
        assertThat(isRefused(
                        CaseEnding.STOPPED,
                        proposed().on("2026-06-01", STOP).on("2026-07-01", filed(ExaminationOutcome.SENT_BACK))))
                .as("more is asked for before it is decided anew")
                .isTrue();
        assertThat(isRefused(CaseEnding.STOPPED, proposed()))
                .as("by who proposed it")
                .isFalse();
        assertThat(isRefused(CaseEnding.WITHDRAWN, proposed())).isFalse();
    }

    @Test
    void aServiceFromBeforeTheFrameworkIsStopped() {
        assertThat(isRefused(CaseEnding.NOT_ADMISSIBLE, inService())).isFalse();
        assertThat(isRefused(CaseEnding.STOPPED, inService().on("2026-06-01", STOP)))
                .isFalse();
    }

    @Test
    void soIsWhatWasGeneralisedAndIsNoLongerAdmissible() {
        CaseRows generalized = proposed().on("2026-06-01", new Generalized(null));

        assertThat(isRefused(CaseEnding.STOPPED, generalized.on("2027-06-01", STOP)))
                .isFalse();
        assertThat(isRefused(CaseEnding.NOT_ADMISSIBLE, generalized)).isFalse();
    }
}
