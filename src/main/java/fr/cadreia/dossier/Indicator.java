package fr.cadreia.dossier;

import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FrenchText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that an experimentation measures. The forms have eight places for them, since the Tasklist knows no list
 * of variable length.
 *
 * @param number 1 to {@value #PLACES}
 */
public record Indicator(int number, String name, String unit, BigDecimal baseline, Optional<IndicatorGoal> goal) {

    public static final int PLACES = 8;

    private static final BigDecimal ENOUGH_CASES = BigDecimal.valueOf(30);

    /** The indicators that a protocol names. */
    public static List<Indicator> of(Answers protocol) {
        List<Indicator> indicators = new ArrayList<>();
        for (int number = 1; number <= PLACES; number++) {
            String prefix = "indicator" + number;
            if (!protocol.text(prefix + "Name").isBlank()) {
                indicators.add(new Indicator(
                        number,
                        protocol.text(prefix + "Name"),
                        protocol.text(prefix + "Unit"),
                        protocol.number(prefix + "Baseline").orElse(null),
                        IndicatorGoal.of(protocol, number)));
            }
        }
        return indicators;
    }

    /** What cannot be meant of a protocol's goals, by field. */
    public static List<FieldError> faults(Answers protocol) {
        return of(protocol).stream()
                .flatMap(indicator -> IndicatorGoal.fault(indicator).stream())
                .toList();
    }

    /** French: "Temps de traitement (min) : départ 12, cible 8 au plus". */
    public String label() {
        return name + (unit.isBlank() ? "" : " (" + unit + ")") + "\u00a0: départ " + text(baseline) + ", cible "
                + goal.map(IndicatorGoal::text).orElse("–");
    }

    public Optional<BigDecimal> measured(Answers assessment) {
        return assessment.number("indicator" + number + "Measured");
    }

    /** How many cases the measure was taken on; empty where nobody said so. */
    Optional<BigDecimal> cases(Answers assessment) {
        return assessment.number("indicator" + number + "Cases");
    }

    /**
     * « 12 (24 cas, indicatif) »: a measure on few cases is a sign, and no more.
     *
     * @param value null when nothing was measured
     * @param cases null where it is no sample
     */
    public static String measuredText(BigDecimal value, BigDecimal cases) {
        if (value == null || cases == null) {
            return text(value);
        }
        return text(value) + " (" + casesText(cases) + ")";
    }

    /** « 24 cas, indicatif », « 120 cas ». */
    public static String casesText(BigDecimal cases) {
        return FrenchText.number(cases) + " cas" + (cases.compareTo(ENOUGH_CASES) < 0 ? ", indicatif" : "");
    }

    static String text(BigDecimal number) {
        return number == null ? "–" : FrenchText.number(number);
    }
}
