package fr.cadreia.register.entry;

import fr.cadreia.dossier.trial.IndicatorGoal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The present or past trial of the use (rule 8), from the newest protocol and its closing.
 *
 * @param start first day as planned
 * @param end last day as planned
 * @param participants persons concerned at most
 * @param stopCriteria the criteria for an early end
 * @param budget in euros
 * @param energyBudgetKwh in kilowatt-hours
 * @param indicators the measured indicators, one to five
 * @param expectedUsers persons who were announced to use the solution
 * @param expectedUses times that it was announced to be used
 * @param cycle season or occasion that takes the place of the framework's minimum; null for none
 * @param actualStart first day as it was; null as long as it has not come, or when it was called off before
 * @param actualEnd last day as it was; null while it runs
 * @param earlyReason the reason for its early end; null when it did not end early
 * @param users persons who really used the solution
 * @param uses times that it was really used
 * @param duration planned, effective and least time, suspensions and use in one line; null while it runs
 * @param maintainedBy function of the director who lets the use go on until the decision; null when it does not
 */
public record Experimentation(
        String objectives,
        LocalDate start,
        LocalDate end,
        Integer participants,
        Integer expectedUsers,
        Integer expectedUses,
        String cycle,
        String stopCriteria,
        Integer budget,
        BigDecimal energyBudgetKwh,
        List<IndicatorResult> indicators,
        LocalDate actualStart,
        LocalDate actualEnd,
        LabelledCode earlyReason,
        String earlyWords,
        Integer users,
        Integer uses,
        String duration,
        String whatWasDone,
        String maintainedBy,
        LocalDate maintainedUntil,
        String maintainedReason) {

    public Experimentation {
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }

    /**
     * An indicator that the experimentation measures.
     *
     * @param direction {@code more}, {@code less} or {@code within}: which values are better
     * @param target the value aimed at, or the lower end of the range
     * @param targetMax the upper end of the range; null for the other directions
     * @param measured at the evaluation that the committee decided on; null before that decision
     * @param reached whether the measured value meets the target; null as long as it is not measured
     * @param cases on how many cases it was measured; null as long as it is not
     */
    public record IndicatorResult(
            String name,
            String unit,
            String method,
            BigDecimal baseline,
            String direction,
            BigDecimal target,
            BigDecimal targetMax,
            BigDecimal measured,
            Boolean reached,
            Integer cases) {

        /** Completes the goal and the result. A direction without a target says nothing, and is dropped. */
        public IndicatorResult {
            Optional<IndicatorGoal> goal = IndicatorGoal.of(direction, target, targetMax);
            direction = goal.map(sought -> sought.direction().code()).orElse(null);
            target = goal.map(IndicatorGoal::target).orElse(null);
            targetMax = goal.map(IndicatorGoal::upper).orElse(null);
            if (reached == null && measured != null) {
                BigDecimal value = measured;
                reached = goal.map(sought -> sought.isReached(value)).orElse(null);
            }
        }

        /** Returns the goal in French: "8 au plus"; "–" where there is none. */
        public String goalText() {
            return IndicatorGoal.of(direction, target, targetMax)
                    .map(IndicatorGoal::text)
                    .orElse("–");
        }

        /** Returns in French: "atteint", "non atteint", or empty. */
        public String reachedText() {
            return reached == null ? "" : IndicatorGoal.words(reached);
        }
    }
}
