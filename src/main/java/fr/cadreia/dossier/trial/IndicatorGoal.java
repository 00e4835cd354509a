package fr.cadreia.dossier.trial;

import fr.cadreia.kernel.form.FieldError;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * The goal of an indicator.
 *
 * @param target the least value where more is better or a range is kept, the greatest where less is better
 * @param upper the greatest value of a range; null for the other directions
 */
public record IndicatorGoal(Direction direction, BigDecimal target, BigDecimal upper) {

    /** The values that are better. */
    public enum Direction {
        MORE("more"),
        LESS("less"),
        WITHIN("within");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        /** Returns the code that the form and the register's files write. */
        public String code() {
            return code;
        }

        static Optional<Direction> of(String code) {
            return Arrays.stream(values())
                    .filter(direction -> direction.code.equals(code))
                    .findFirst();
        }
    }

    /**
     * @param direction a code, or null
     * @param target or null
     * @param upper end of a range, or null
     * @return empty without a direction or a target
     */
    public static Optional<IndicatorGoal> of(String direction, BigDecimal target, BigDecimal upper) {
        return of(Direction.of(direction), target, upper);
    }

    /** Returns the same, from a direction that is known, or empty. */
    public static Optional<IndicatorGoal> of(Optional<Direction> direction, BigDecimal target, BigDecimal upper) {
        return target == null ? Optional.empty() : direction.map(known -> new IndicatorGoal(known, target, upper));
    }

    /**
     * Returns the fault of a goal that nobody can mean: a target on the wrong side of the baseline, a range that ends
     * before it begins. No value lies below 0: with a baseline of 0, such as the energy of a solution that does not
     * exist yet, "less" means "at most".
     */
    static Optional<FieldError> fault(Indicator indicator) {
        String prefix = "indicator" + indicator.number();
        BigDecimal baseline = indicator.baseline();
        if (indicator.goal().isEmpty() || baseline == null) {
            return Optional.empty();
        }
        IndicatorGoal goal = indicator.goal().get();
        return switch (goal.direction) {
            case MORE ->
                goal.target.compareTo(baseline) < 0
                        ? Optional.of(FieldError.of(
                                prefix + "Direction",
                                "la valeur visée est au-dessous de celle d’aujourd’hui\u00a0: choisissez «\u00a0moins\u00a0», "
                                        + "ou corrigez-la."))
                        : Optional.empty();
            case LESS ->
                baseline.signum() != 0 && goal.target.compareTo(baseline) > 0
                        ? Optional.of(FieldError.of(
                                prefix + "Direction",
                                "la valeur visée est au-dessus de celle d’aujourd’hui\u00a0: choisissez «\u00a0plus\u00a0» ou "
                                        + "«\u00a0dans une fourchette\u00a0», ou corrigez-la."))
                        : Optional.empty();
            case WITHIN ->
                goal.upper == null || goal.upper.compareTo(goal.target) < 0
                        ? Optional.of(FieldError.of(
                                prefix + "TargetMax", "le haut de la fourchette n’est pas au-dessous de son bas."))
                        : Optional.empty();
        };
    }

    public boolean isReached(BigDecimal measured) {
        return switch (direction) {
            case MORE -> measured.compareTo(target) >= 0;
            case LESS -> measured.compareTo(target) <= 0;
            case WITHIN -> measured.compareTo(target) >= 0 && measured.compareTo(upper) <= 0;
        };
    }

    /** Returns in French: "8 au moins", "8 au plus", "de 8 à 12". */
    public String text() {
        return switch (direction) {
            case MORE -> Indicator.text(target) + " au moins";
            case LESS -> Indicator.text(target) + " au plus";
            case WITHIN -> "de " + Indicator.text(target) + " à " + Indicator.text(upper);
        };
    }

    /** Returns the French words. */
    public static String words(boolean reached) {
        return reached ? "atteint" : "non atteint";
    }
}
