package fr.cadreia.dossier.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.dossier.Track;
import fr.cadreia.dossier.qualification.Decisions.FiredRule;
import fr.cadreia.dossier.qualification.Qualification;
import fr.cadreia.framework.RiskLevel;
import fr.cadreia.journal.ChangeRating;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An administrator's table may be stricter than the framework, never laxer. */
class ChangeTableTest {

    private static final String REFERENCE = "IA-2026-0001";

    /** A table that rates every change alike, as an administrator could write it. */
    private static ChangeTable rating(String everything) {
        Qualification qualification = mock();
        when(qualification.of(REFERENCE))
                .thenReturn(new Qualification.Result(
                        List.of(), RiskLevel.LEVEL_1, List.of(), "minimal", Track.LIGHT, "", Map.of()));
        return new ChangeTable((key, inputs) -> List.of(new FiredRule(Map.of("rating", everything))), qualification);
    }

    private static List<ChangeTable.Change> changes(ChangeTable table) {
        return table.subjects().stream()
                .flatMap(subject -> subject.changes().stream())
                .toList();
    }

    @Test
    void aLaxTableRatesNothingBelowTheLeast() {
        ChangeTable lax = rating("minor");

        assertThat(changes(lax))
                .allSatisfy(change -> assertThat(lax.rating(REFERENCE, List.of(change.code())))
                        .as(change.code())
                        .isEqualTo(ChangeRating.of(change.least())));
        assertThat(lax.rating(REFERENCE, List.of("modelReplaced"))).isEqualTo(ChangeRating.MATERIAL);
        assertThat(lax.rating(REFERENCE, List.of("functionAdded"))).isEqualTo(ChangeRating.OUTSIDE);
    }

    @Test
    void aStricterTableIsKept() {
        ChangeTable strict = rating("outside");

        assertThat(changes(strict))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(strict.rating(REFERENCE, List.of(change.code())))
                        .as(change.code())
                        .isEqualTo(ChangeRating.OUTSIDE));
    }

    @Test
    void severalChangesWeighAsTheGravest() {
        assertThat(rating("minor").rating(REFERENCE, List.of("contractRenewed", "usersPublic", "dataMore")))
                .isEqualTo(ChangeRating.OUTSIDE);
    }
}
