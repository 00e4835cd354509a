package fr.cadreia.dossier.steps.review;

import fr.cadreia.dossier.Track;
import fr.cadreia.dossier.steps.proposal.Proposal.Guarantee;
import fr.cadreia.dossier.steps.proposal.Proposal.Reuse;
import fr.cadreia.framework.RiskLevel;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** The experts' review: admissibility, risk, track, required opinions. */
@NamedInterface("steps")
@AnswersOf("review")
public record ExpertReview(
        Admissibility admissibility,
        String reason,
        AiActClass aiActClass,
        String annexPoint,
        RiskLevel riskLevel,
        String riskLevelReason,
        Track track,
        String trackReason,
        List<String> requiredOpinions,
        boolean cycleAccepted,
        Integer cycleDays,
        String solutionKind,
        String hosting,
        String dataSources,
        Guarantee confidentialityGuarantee,
        Reuse dataReused,
        Integer maturity,
        Integer estimatedUse,
        String reversibility,
        String interoperability,
        BigDecimal energyKwhMin,
        BigDecimal energyKwhMax,
        BigDecimal carbonKgMin,
        BigDecimal carbonKgMax,
        String estimateMethod,
        String estimateMethodVersion,
        List<String> similarCases) {

    /** The decision on the proposal. */
    @NamedInterface("steps")
    public enum Admissibility {
        ADMISSIBLE,
        TO_COMPLETE,
        NOT_ADMISSIBLE
    }

    /** The class of the use under the AI Act. */
    @NamedInterface("steps")
    public enum AiActClass {
        MINIMAL,
        TRANSPARENCY,
        HIGH_RISK,
        PROHIBITED
    }

    /**
     * Returns the answers that complete or override those of the proposal where the case is qualified, by the names of
     * the decision tables.
     */
    public Answers qualifying() {
        return Answers.NONE
                .withAnswered("hosting", hosting)
                .withAnswered("solutionKind", solutionKind)
                .withAnswered("estimatedUse", estimatedUse)
                .withAnswered("confidentialityGuarantee", confidentialityGuarantee)
                .withAnswered("dataReused", dataReused)
                .withAnswered("dataSources", dataSources)
                .withAnswered("aiActClass", aiActClass)
                .withAnswered("riskLevel", riskLevel == null ? null : riskLevel.number());
    }

    static final String ADMISSIBILITY = "admissibility";
    static final String REASON = "reason";
    static final String REQUIRED_OPINIONS = "requiredOpinions";
    static final String TRACK = "track";
    static final String CYCLE_DAYS = "cycleDays";
}
