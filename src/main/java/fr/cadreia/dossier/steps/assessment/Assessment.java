package fr.cadreia.dossier.steps.assessment;

import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.AnswersOf;
import fr.cadreia.kernel.text.Numbered;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * What is measured and recommended: the bilan of an experimentation, and what a re-evaluation measures again.
 *
 * @param satisfactionAgents from 0 to 10
 * @param energyMeasurable null where it was not asked
 * @param energyKwh measured or estimated, in kilowatt-hours; null when not measurable
 * @param carbonKg in kilograms of CO2 equivalent; null when not measurable
 * @param energySource null where nothing was measured nor estimated
 * @param soberEquivalent whether something more sober gives the same benefit (rule 3); null where it was not asked
 * @param recommendation what the committee should adopt; null where nobody has said so yet
 */
@NamedInterface("steps")
@AnswersOf("assessment")
public record Assessment(
        @Numbered("indicator") List<Measured> indicators,
        String benefits,
        String drawbacks,
        BigDecimal satisfactionAgents,
        BigDecimal satisfactionAgentsCount,
        BigDecimal satisfactionUsers,
        BigDecimal satisfactionUsersCount,
        HumanControl humanControlWorked,
        Boolean energyMeasurable,
        BigDecimal energyKwh,
        BigDecimal carbonKg,
        Source energySource,
        Boolean soberEquivalent,
        String soberEquivalentWhich,
        BigDecimal costPerYear,
        Motion recommendation,
        String recommendationReason) {

    /** Whether people kept the decision in hand. */
    @NamedInterface("steps")
    public enum HumanControl {
        YES,
        PARTLY,
        NO
    }

    /** Where the figures of energy and carbon come from. */
    @NamedInterface("steps")
    public enum Source {
        MEASURED,
        ESTIMATED
    }

    /**
     * An indicator of the protocol, measured.
     *
     * @param number as in the protocol
     * @param measured null where it was not measured
     * @param cases on how many cases; null where nobody said so
     */
    @NamedInterface("steps")
    public record Measured(int number, BigDecimal measured, String how, BigDecimal cases) {}

    /** Whether its figures of energy and carbon are measures, and no estimates. */
    public boolean isMeasured() {
        return energySource == Source.MEASURED;
    }

    static final String RECOMMENDATION = "recommendation";
    static final String RECOMMENDATION_REASON = "recommendationReason";
}
