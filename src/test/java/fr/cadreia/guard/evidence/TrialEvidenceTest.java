package fr.cadreia.guard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.Step;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A case that was not tried for long enough is not generalised, whatever diagram or form let it through. */
class TrialEvidenceTest {

    private static final Settings REAL = FirstVersion.settings();

    /** The journal's rows follow one another by minutes: one day of effective use. */
    private static WrittenJournal decided(long expected, long real) {
        WrittenJournal journal = WrittenJournal.opened();
        for (Step step : List.of(Step.PROPOSAL, Step.REVIEW, Step.DATA_GATE)) {
            journal.does(step);
        }
        return journal.enters(Step.EXPERIMENT_PROTOCOL)
                .completes(
                        Step.EXPERIMENT_PROTOCOL,
                        Map.of(
                                "start",
                                "2026-03-02",
                                "end",
                                "2026-07-01",
                                "expectedUses",
                                expected,
                                "expectedUsers",
                                expected))
                .enters(Step.EXPERIMENT_CLOSING)
                .completes(Step.EXPERIMENT_CLOSING, Map.of("actualEnd", "2026-07-01", "uses", real, "users", real))
                .does(Step.ASSESSMENT)
                .does(Step.SECOND_READING)
                .decides("generalize");
    }

    @Test
    void closedOnItsFirstDayACaseIsNotGeneralized() {
        WrittenJournal journal = decided(10, 10);

        assertThat(journal.missing(Optional.of(Step.AUTHORITY_ACT), REAL))
                .singleElement()
                .asString()
                .contains(
                        "«\u00a0Expérimentation\u00a0»",
                        "Durée minimale non atteinte",
                        "1 jour d’usage effectif sur 6 mois");
        assertThat(journal.completes(Step.GENERALIZATION).missing(Optional.empty(), REAL))
                .anySatisfy(missing -> assertThat(missing).contains("Durée minimale non atteinte"));
        assertThat(decided(10, 10).missing()).as("where nothing is asked").isEmpty();
    }

    @Test
    void tooLittleUseIsMissingToo() {
        Settings onlyUse = FirstVersion.withoutMinimums().with(Map.of(Setting.REAL_USE_PERCENT, 50));

        assertThat(decided(10, 4).missing(Optional.of(Step.AUTHORITY_ACT), onlyUse))
                .singleElement()
                .asString()
                .contains("Usage réel insuffisant\u00a0: 4 utilisateurs sur 10 annoncés");
        assertThat(decided(10, 5).missing(Optional.of(Step.AUTHORITY_ACT), onlyUse))
                .isEmpty();
    }
}
