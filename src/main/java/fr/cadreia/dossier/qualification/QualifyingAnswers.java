package fr.cadreia.dossier.qualification;

import fr.cadreia.framework.RiskLevel;
import java.math.BigDecimal;
import java.util.List;

/**
 * The answers of a proposal and its review that the framework itself decides by, as the decision tables name them: codes,
 * empty where a question was not answered.
 *
 * @param riskLevel once it is known; else null, as are the numbers where none was given
 */
record QualifyingAnswers(
        String personalData,
        String criticalData,
        String confidentialityGuarantee,
        String dataReused,
        String aiActClass,
        String annexPoint,
        String annexException,
        String profiling,
        String roleInDecision,
        String affectsPersons,
        String humanChannelKept,
        List<String> audience,
        RiskLevel riskLevel,
        BigDecimal userCount,
        BigDecimal durationMonths) {

    /** Tells whether the use may affect somebody: people who are not known to be unaffected may be affected. */
    boolean affectsSomebody() {
        return !affectsPersons.equals("none");
    }

    boolean isGuaranteed() {
        return confidentialityGuarantee.equals("contractualAndTechnical");
    }
}
