package fr.cadreia.dossier.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRows;
import fr.cadreia.dossier.Step;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.journal.CaseEvent.Imported;
import fr.cadreia.journal.CaseEvent.Opened;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A use from before the framework waits for one decision, and only for one. */
class RegularisationsTest {

    private static final Event IMPORTED = new Imported("Tri", "dir-a", Provenance.HERE);

    private final Frameworks frameworks = mock();
    private final Regularisations regularisations = new Regularisations(frameworks);

    @BeforeEach
    void firstVersion() {
        when(frameworks.of("2026-1")).thenReturn(FirstVersion.version());
    }

    private Optional<LocalDate> due(Step step, CaseRows journal) {
        Instant opened = Instant.parse("2026-01-05T11:00:00Z");
        return regularisations.due(
                Case.opened(CaseRows.REFERENCE, "Tri", "dir-a", Case.Origin.INTAKE, "2026-1", opened, "expert")
                        .at(step),
                journal.rows());
    }

    @Test
    void itHasAYearFromItsFirstDayOn() {
        CaseRows journal = new CaseRows().on("2026-01-05", IMPORTED);

        assertThat(due(Step.PROPOSAL, journal)).contains(LocalDate.of(2027, 1, 5));
        assertThat(due(Step.COMMITTEE_DECISION, journal)).contains(LocalDate.of(2027, 1, 5));
        assertThat(due(Step.GENERALIZATION, journal)).isEmpty();
    }

    @Test
    void whatWasGeneralisedAndIsAdaptedWaitsForNone() {
        CaseRows journal = new CaseRows().on("2026-01-05", IMPORTED).completes("2026-06-01", "generalization");

        assertThat(due(Step.EXPERIMENT_PROTOCOL, journal)).isEmpty();
        assertThat(due(Step.COMMITTEE_DECISION, journal)).isEmpty();
    }

    @Test
    void norDoesWhatBeganAsAProposal() {
        CaseRows journal = new CaseRows().on("2026-01-05", new Opened("Tri", "dir-a", Provenance.HERE));

        assertThat(due(Step.PROPOSAL, journal)).isEmpty();
    }
}
