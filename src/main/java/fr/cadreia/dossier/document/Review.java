package fr.cadreia.dossier.document;

import fr.cadreia.engine.AnswersOf;
import java.math.BigDecimal;
import java.util.List;

/** The experts' review: admissibility, risk, track, required opinions. One component per field of the form {@code review}; null where it was not asked. */
@AnswersOf("review")
public record Review(
        String admissibility,
        String reason,
        String aiActClass,
        String annexPoint,
        String riskLevel,
        String riskLevelReason,
        String track,
        String trackReason,
        List<String> requiredOpinions,
        String cycleAccepted,
        Integer cycleDays,
        String solutionKind,
        String hosting,
        String dataSources,
        String confidentialityGuarantee,
        String dataReused,
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
        List<String> similarCases) {}
