package fr.cadreia.dossier.trial;

import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.text.FrenchText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An indicator that an experimentation measures. The forms have five places for them, since the Tasklist knows no list
 * of variable length.
 *
 * @param number 1 to {@value #PLACES}
 */
public record Indicator(int number, String name, String unit, BigDecimal baseline, Optional<IndicatorGoal> goal) {

    public static final int PLACES = 5;

    private static final BigDecimal ENOUGH_CASES = BigDecimal.valueOf(30);

    /** Lists the faults of these goals, by field. */
    public static List<FieldError> faults(List<Indicator> indicators) {
        return indicators.stream()
                .flatMap(indicator -> IndicatorGoal.fault(indicator).stream())
                .toList();
    }

    /** Returns in French: "Temps de traitement (min) : départ 12, cible 8 au plus". */
    public String label() {
        return name + (unit.isBlank() ? "" : " (" + unit + ")") + "\u00a0: départ " + text(baseline) + ", cible "
                + goal.map(IndicatorGoal::text).orElse("–");
    }

    /**
     * Returns « 12 (24 cas, indicatif) »: a measure on few cases is only a sign.
     *
     * @param value null when nothing was measured
     * @param cases null where it is not a sample
     */
    public static String measuredText(BigDecimal value, BigDecimal cases) {
        if (value == null || cases == null) {
            return text(value);
        }
        return text(value) + " (" + casesText(cases) + ")";
    }

    /** Returns « 24 cas, indicatif », « 120 cas ». */
    public static String casesText(BigDecimal cases) {
        return FrenchText.number(cases) + " cas" + (cases.compareTo(ENOUGH_CASES) < 0 ? ", indicatif" : "");
    }

    public static String text(BigDecimal number) {
        return number == null ? "–" : FrenchText.number(number);
    }
}
