package fr.cadreia.register.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How it is, or was, tried (rule 8), from the newest protocol and its closing.
 *
 * @param start first day: as planned, or the day on which the use began when it was over before that
 * @param end last day as planned
 * @param population who takes part
 * @param participants persons concerned at most
 * @param stopCriteria when it ends before its time
 * @param budget in euros
 * @param energyBudgetKwh in kilowatt-hours
 * @param indicators what is measured, one to eight
 * @param actualEnd last day as it was; null while it runs
 * @param maintainedBy function of the director who lets the use go on until the decision; null when it does not
 */
public record Experimentation(
        String objectives,
        LocalDate start,
        LocalDate end,
        String population,
        Integer participants,
        String stopCriteria,
        Integer budget,
        BigDecimal energyBudgetKwh,
        List<IndicatorResult> indicators,
        LocalDate actualEnd,
        String whatWasDone,
        String maintainedBy,
        LocalDate maintainedUntil,
        String maintainedReason) {

    public Experimentation {
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }

    /**
     * One thing that is measured.
     *
     * @param measured at the evaluation that the committee decided on; null before that decision
     */
    public record IndicatorResult(
            String name, String unit, String method, BigDecimal baseline, BigDecimal target, BigDecimal measured) {}
}
