package fr.cadreia.dossier.steps.assessment;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.AnswersOf;
import fr.cadreia.kernel.text.Numbered;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * The measures and the recommendation: the bilan of an experimentation, or the measures of a re-evaluation.
 *
 * @param needStillThere the first answer of a re-evaluation; null in a bilan
 * @param gatheredAgents French, what agents answered; empty where none were asked
 * @param satisfactionAgents from 0 to 10, computed from their answers; null where fewer than ten answered
 * @param gatheredPublic French, what the public answered; empty where nobody was asked
 * @param nothingGathered why nobody answered; empty where somebody did
 * @param energyMeasurable null where it was not asked
 * @param energyKwh measured or estimated, in kilowatt-hours; null when not measurable
 * @param carbonKg in kilograms of CO2 equivalent; null when not measurable
 * @param energySource null where nothing was measured nor estimated
 * @param soberEquivalent whether something more sober gives the same benefit (rule 3); null where it was not asked
 * @param recommendation the motion that the committee should adopt after an experimentation; null in a re-evaluation
 * @param recommendationInService the motion that it should adopt on a solution in service; null in a bilan
 */
@NamedInterface("steps")
@AnswersOf("assessment")
public record Assessment(
        Need needStillThere,
        @Numbered("indicator") List<Measured> indicators,
        String benefits,
        String drawbacks,
        String gatheredAgents,
        BigDecimal satisfactionAgents,
        BigDecimal satisfactionAgentsCount,
        String gatheredPublic,
        BigDecimal satisfactionUsers,
        BigDecimal satisfactionUsersCount,
        String nothingGathered,
        HumanControl humanControlWorked,
        Boolean energyMeasurable,
        BigDecimal energyKwh,
        BigDecimal carbonKg,
        Source energySource,
        Boolean soberEquivalent,
        String soberEquivalentWhich,
        BigDecimal costPerYear,
        Motion recommendation,
        Motion recommendationInService,
        String recommendationReason) {

    /** The answer whether the need is still there. */
    @NamedInterface("steps")
    public enum Need {
        YES,
        PARTLY,
        NO
    }

    /** The answer whether people kept the decision in hand. */
    @NamedInterface("steps")
    public enum HumanControl {
        YES,
        PARTLY,
        NO
    }

    /** The origin of the figures of energy and carbon. */
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

    /** Tells whether it measures a solution in service, and not its experimentation. */
    public boolean isReassessment() {
        return needStillThere != null;
    }

    /** Returns the motion that the committee should adopt; null where nobody has said so yet. */
    public Motion recommended() {
        return isReassessment() ? recommendationInService : recommendation;
    }

    /**
     * Returns the last bilan of a case, which a re-evaluation since does not replace.
     *
     * @param documents of one case, in their order
     */
    public static Optional<Assessment> bilan(List<StepDocument> documents) {
        return documents.stream()
                .filter(document -> document.is(Assessment.class))
                .map(document -> document.as(Assessment.class))
                .filter(measured -> !measured.isReassessment())
                .reduce((earlier, later) -> later);
    }

    /** Tells whether its figures of energy and carbon are measures, and no estimates. */
    public boolean isMeasured() {
        return energySource == Source.MEASURED;
    }

    /** The field that marks a re-evaluation where only some answers are read. */
    public static final String NEED_STILL_THERE = "needStillThere";

    static final String RECOMMENDATION = "recommendation";
    static final String RECOMMENDATION_IN_SERVICE = "recommendationInService";
    static final String RECOMMENDATION_REASON = "recommendationReason";
}
