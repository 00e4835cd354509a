package fr.cadreia.register;

import static fr.cadreia.register.PublicDocument.first;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.register.entry.CompetentAct;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.Risk;
import fr.cadreia.register.entry.Solution;

/** The sections that come from the proposal, the review, the DPO's opinion, the protocol and the generalisation. */
final class StepSections {

    private final CaseContent content;
    private final PublicDocument proposal;
    private final PublicDocument review;
    private final PublicDocument protocol;
    private final PublicDocument generalization;

    StepSections(CaseContent content) {
        this.content = content;
        this.proposal = content.newest("proposal");
        this.review = content.newest("review");
        this.protocol = content.newest("experiment-protocol");
        this.generalization = content.newest("generalization");
    }

    Purpose purpose() {
        return new Purpose(
                proposal.choice("policy"),
                proposal.text("need"),
                proposal.text("expectedBenefit"),
                proposal.choices("audience"),
                first(generalization.count("userCount"), proposal.count("userCount")),
                first(review.count("estimatedUse"), proposal.count("estimatedUse")),
                proposal.text("accessibility"),
                proposal.choice("humanChannelKept"),
                proposal.text("lighterAlternative"),
                proposal.choice("changeExpected"));
    }

    Solution solution() {
        return new Solution(
                first(review.choice("solutionKind"), proposal.choice("solutionKind")),
                proposal.text("product"),
                proposal.text("supplier"),
                first(review.choice("hosting"), proposal.choice("hosting")),
                review.count("maturity"),
                review.text("reversibility"),
                review.text("interoperability"));
    }

    DataUse data() {
        PublicDocument opinion = content.newest("opinion-dpo", document -> true)
                .filter(StepSections::isOpen)
                .map(content::published)
                .orElseGet(() -> content.nothing("opinion-dpo"));
        return new DataUse(
                proposal.choice("personalData"),
                first(review.text("dataSources"), proposal.text("dataSources")),
                first(review.choice("confidentialityGuarantee"), proposal.choice("confidentialityGuarantee")),
                first(review.choice("dataReused"), proposal.choice("dataReused")),
                proposal.text("lawfulBasis"),
                proposal.text("purposes"),
                opinion.text("retention"),
                opinion.choice("dpiaRequired"),
                opinion.text("dpiaReference"),
                opinion.text("processingRecordNumber"),
                opinion.choice("transfersOutsideEu"),
                opinion.text("transfersSafeguards"));
    }

    /** Nothing is published of an opinion that its author keeps confidential. */
    private static boolean isOpen(StepDocument opinion) {
        return !opinion.answers().checked("confidential");
    }

    Risk risk() {
        return new Risk(review.choice("riskLevel"), review.choice("aiActClass"), review.choice("annexPoint"));
    }

    Oversight oversight() {
        return new Oversight(
                proposal.choice("roleInDecision"),
                proposal.choice("affectsPersons"),
                protocol.text("humanControl"),
                protocol.text("objection"),
                protocol.text("rollback"),
                protocol.text("trainingBefore"),
                protocol.text("noticeToUsers"),
                generalization.text("monitoring"));
    }

    /** Null before the generalisation. */
    CompetentAct act() {
        return generalization.isEmpty()
                ? null
                : new CompetentAct(
                        generalization.choice("authority"),
                        generalization.choice("actKind"),
                        generalization.text("actNumber"),
                        generalization.date("actDate"),
                        generalization.text("whyNoAct"),
                        generalization.text("procurement"),
                        generalization.text("scope"),
                        generalization.date("startDate"));
    }
}
