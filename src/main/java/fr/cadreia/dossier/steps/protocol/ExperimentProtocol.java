package fr.cadreia.dossier.steps.protocol;

import fr.cadreia.dossier.trial.Indicator;
import fr.cadreia.dossier.trial.IndicatorGoal;
import fr.cadreia.dossier.trial.IndicatorGoal.Direction;
import fr.cadreia.kernel.form.AnswersOf;
import fr.cadreia.kernel.text.Numbered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * The protocol of an experimentation: how the solution will be tried, measured, controlled and, if need be, undone.
 *
 * @param participants persons concerned at most, agents and users together
 * @param noticeKind the notice that tells people of the AI; empty where the law demands none
 * @param accessibility how people are served who cannot or will not use it
 * @param authorisedBy function and delegation of the person who has the power to authorise the trial
 * @param trialContract of a trial that a supplier gives for nothing
 */
@NamedInterface("steps")
@AnswersOf("experiment-protocol")
public record ExperimentProtocol(
        String objectives,
        LocalDate start,
        LocalDate end,
        String cycle,
        Integer participants,
        Integer expectedUsers,
        Integer expectedUses,
        String humanControl,
        String objection,
        String trainingBefore,
        String noticeKind,
        String noticeToUsers,
        String accessibility,
        String authorisedBy,
        boolean supplierTrial,
        String trialContract,
        Integer budget,
        BigDecimal energyBudgetKwh,
        String stopCriteria,
        String rollback,
        String partners,
        @Numbered("indicator") List<PlannedIndicator> indicators) {

    /**
     * An indicator as the form asks for it.
     *
     * @param direction null where no goal is set
     */
    @NamedInterface("steps")
    public record PlannedIndicator(
            int number,
            String name,
            String unit,
            String method,
            Direction direction,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal targetMax) {

        private Indicator asIndicator() {
            return new Indicator(
                    number, name, unit, baseline, IndicatorGoal.of(Optional.ofNullable(direction), target, targetMax));
        }
    }

    /** The number of the indicator that answers of agents and the public measure, on a scale that is always the same. */
    public static final int SATISFACTION = 3;

    public static final String ACCESSIBILITY = "accessibility";
    public static final String PARTNERS = "partners";
    static final String OBJECTIVES = "objectives";
    static final String PARTICIPANTS = "participants";
    static final String CYCLE = "cycle";
    static final String START = "start";
    static final String END = "end";
    static final String EXPECTED_USERS = "expectedUsers";
    static final String ENERGY_BUDGET = "energyBudgetKwh";
    static final String EXPECTED_USES = "expectedUses";

    /** Lists the indicators that have a name. */
    public List<Indicator> named() {
        return indicators.stream()
                .filter(planned -> !planned.name().isBlank())
                .map(PlannedIndicator::asIndicator)
                .toList();
    }
}
