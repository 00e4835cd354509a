package fr.cadreia.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.dossier.EnergyScale.Range;
import fr.cadreia.dossier.EnergyScale.Use;
import fr.cadreia.kernel.StartRefusedException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A scale by which one text of a small model takes 0.05 to 0.5 Wh. */
class EnergyScaleTest {

    private static final EnergyScale SCALE = of(use("0.05", "0.5"));

    private static EnergyScale of(Use... uses) {
        return new EnergyScale(
                "Essai",
                "1",
                List.of(),
                new BigDecimal("52"),
                new BigDecimal("180"),
                new BigDecimal("110"),
                List.of(uses));
    }

    private static Use use(String least, String most) {
        return new Use("generativeText", range(least, most), range("0.3", "3"), range("1", "12"));
    }

    private static List<BigDecimal> range(String least, String most) {
        return List.of(new BigDecimal(least), new BigDecimal(most));
    }

    private static Range kilowattHours(String least, String most) {
        return new Range(new BigDecimal(least), new BigDecimal(most));
    }

    @Test
    void aYearIsARangeAndAnUnknownSizeCoversThemAll() {
        assertThat(SCALE.year("generativeText", "small", 9_500)).contains(kilowattHours("0.48", "4.8"));
        assertThat(SCALE.year("generativeText", "unknown", 9_500)).contains(kilowattHours("0.48", "110"));
        assertThat(SCALE.year("optimisation", "small", 9_500)).isEmpty();
        assertThat(SCALE.rows())
                .extracting(EnergyScale.Row::size)
                .contains("unknown")
                .hasSize(4);
    }

    @Test
    void carbonFollowsAndEverydayUnitsFitTheSize() {
        assertThat(SCALE.carbonKg(new BigDecimal("340"))).isEqualByComparingTo("18");
        assertThat(SCALE.everyday(new BigDecimal("600"), new BigDecimal("1500")))
                .isEqualTo("soit 3\u202f300 à 8\u202f300 km en voiture électrique");
        assertThat(SCALE.everyday(new BigDecimal("0.5"), new BigDecimal("0.5")))
                .isEqualTo("soit 4,5 fois un litre d’eau bouillie");
    }

    @Test
    void aRangeTheWrongWayRoundIsRefusedAtTheStart() {
        assertThatThrownBy(() -> of(use("0.5", "0.05")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("generativeText")
                .hasMessageContaining("le plus petit d’abord");
    }
}
