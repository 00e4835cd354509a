package fr.cadreia.catalogue;

import fr.cadreia.dossier.qualification.RulesAboveTables;
import fr.cadreia.dossier.steps.review.ExpertReview;
import java.util.List;
import java.util.Set;

/**
 * The limits within which a solution is qualified.
 *
 * @param affectsPersons whether what it makes may touch people's rights, benefits, employment or safety
 * @param guarded whether the supplier guarantees confidentiality by contract and technically, and reuses nothing
 */
public record QualifiedLimits(
        Set<DataKind> data, Set<Audience> publics, Set<PartInDecision> uses, boolean affectsPersons, boolean guarded) {

    public QualifiedLimits {
        data = Set.copyOf(data);
        publics = Set.copyOf(publics);
        uses = Set.copyOf(uses);
    }

    /**
     * Lists the French reasons for which the framework itself closes the way to such data (rule 5); empty when it does
     * not.
     */
    List<String> closed(DataKind kind) {
        return RulesAboveTables.closedGate(kind.answers()
                .with(ExpertReview.CONFIDENTIALITY_GUARANTEE, guarded ? "contractualAndTechnical" : "unknown")
                .with(ExpertReview.DATA_REUSED, guarded ? "no" : "unknown"));
    }
}
