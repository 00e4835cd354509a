package fr.cadreia.dossier.steps.review;

import fr.cadreia.dossier.Track;
import fr.cadreia.dossier.steps.proposal.Proposal.CriticalData;
import fr.cadreia.dossier.steps.proposal.Proposal.PersonalData;
import fr.cadreia.framework.RiskLevel;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * The experts' review: admissibility, what is technical of the solution and its data, risk, track, required opinions.
 *
 * @param annexPoint the area of Annex III to the AI Act, {@code annexI} for a product of Annex I, or {@code none}
 * @param annexException the condition of its article 6(3) that takes the use out of the high risks, or {@code none}
 * @param profiling whether natural persons are profiled: {@code yes} or {@code no}; empty outside Annex III
 * @param policy the public policy served; empty where the proposal names it
 * @param fromCatalogue the entry of the catalogue that fits, by its reference or name
 * @param modelSize class of the model's size: {@code small}, {@code medium}, {@code large} or {@code unknown}
 * @param cycle the season or occasion that takes the place of the framework's minimum; empty for none
 */
@NamedInterface("steps")
@AnswersOf("review")
public record ExpertReview(
        Admissibility admissibility,
        String reason,
        AiActClass aiActClass,
        String annexPoint,
        String annexException,
        String profiling,
        RiskLevel riskLevel,
        String riskLevelReason,
        Track track,
        String trackReason,
        List<String> requiredOpinions,
        String cycle,
        Integer cycleDays,
        String solutionKind,
        String supplier,
        String hosting,
        String dataSources,
        PersonalData personalData,
        CriticalData criticalData,
        Guarantee confidentialityGuarantee,
        Reuse dataReused,
        String modelSize,
        Integer estimatedUse,
        String fromCatalogue,
        String policy,
        Integer maturity,
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

    /** The supplier's guarantee that it keeps the data to itself. */
    @NamedInterface("steps")
    public enum Guarantee {
        CONTRACTUAL_AND_TECHNICAL,
        CONTRACTUAL_ONLY,
        NONE,
        UNKNOWN
    }

    /** The answer whether the supplier uses the data for its own ends. */
    @NamedInterface("steps")
    public enum Reuse {
        NO,
        YES,
        UNKNOWN
    }

    /** Returns what is technical of the solution, its data and its place in the AI Act, by the names of the decision tables. */
    public Answers technical() {
        return Answers.NONE
                .withAnswered(HOSTING, hosting)
                .withAnswered(SOLUTION_KIND, solutionKind)
                .withAnswered(ESTIMATED_USE, estimatedUse)
                .withAnswered(PERSONAL_DATA, personalData)
                .withAnswered(CRITICAL_DATA, criticalData)
                .withAnswered(CONFIDENTIALITY_GUARANTEE, confidentialityGuarantee)
                .withAnswered(DATA_REUSED, dataReused)
                .withAnswered(DATA_SOURCES, dataSources)
                .withAnswered(ANNEX_POINT, annexPoint)
                .withAnswered("annexException", annexException)
                .withAnswered("profiling", profiling);
    }

    /**
     * Returns the answers that complete or override those of the proposal where the case is qualified, by the names of
     * the decision tables.
     */
    public Answers qualifying() {
        return technical()
                .withAnswered("aiActClass", aiActClass)
                .withAnswered("riskLevel", riskLevel == null ? null : riskLevel.number());
    }

    public static final String SOLUTION_KIND = "solutionKind";
    public static final String SUPPLIER = "supplier";
    public static final String HOSTING = "hosting";
    public static final String DATA_SOURCES = "dataSources";
    public static final String PERSONAL_DATA = "personalData";
    public static final String CRITICAL_DATA = "criticalData";
    public static final String CONFIDENTIALITY_GUARANTEE = "confidentialityGuarantee";
    public static final String DATA_REUSED = "dataReused";
    public static final String FROM_CATALOGUE = "fromCatalogue";
    static final String ESTIMATED_USE = "estimatedUse";
    static final String POLICY = "policy";
    static final String ADMISSIBILITY = "admissibility";
    static final String REASON = "reason";
    static final String REQUIRED_OPINIONS = "requiredOpinions";
    static final String TRACK = "track";
    static final String ANNEX_POINT = "annexPoint";
    static final String AI_ACT_CLASS = "aiActClass";
    static final String RISK_LEVEL = "riskLevel";
    static final String CYCLE_DAYS = "cycleDays";
}
