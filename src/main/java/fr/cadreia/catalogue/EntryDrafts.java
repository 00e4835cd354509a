package fr.cadreia.catalogue;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.opinion.Opinion;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.proposal.Proposal.PersonalData;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.dossier.steps.review.ExpertReview.Guarantee;
import fr.cadreia.dossier.steps.review.ExpertReview.Reuse;
import fr.cadreia.kernel.form.Answers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The drafts of entries: the facts on the solution from the case's own steps. Confidential opinions stay out. */
@Component
public class EntryDrafts {

    // The questions on the solution itself, by the form that asks them.
    private static final List<String> PROPOSED = List.of(
            Proposal.POLICY,
            Proposal.LIGHTER_ALTERNATIVE,
            Proposal.EXPECTED_BENEFIT,
            Proposal.ROLE_IN_DECISION,
            Proposal.AFFECTS_PERSONS,
            Proposal.AUDIENCE);
    private static final List<String> REVIEWED = List.of(
            ExpertReview.SOLUTION_KIND,
            ExpertReview.HOSTING,
            ExpertReview.DATA_SOURCES,
            ExpertReview.CONFIDENTIALITY_GUARANTEE,
            ExpertReview.DATA_REUSED);
    private static final List<String> PLANNED = List.of(ExperimentProtocol.ACCESSIBILITY);

    private final CaseRecords records;
    private final Opinions kinds;

    EntryDrafts(CaseRecords records, Opinions kinds) {
        this.kinds = kinds;
        this.records = records;
    }

    public Solution of(Case learned) {
        Optional<Proposal> proposal = records.documents().latest(learned.reference(), Proposal.class);
        Optional<ExpertReview> review = records.documents().latest(learned.reference(), ExpertReview.class);
        Optional<Assessment> bilan = Assessment.bilan(records.documents().of(learned.reference()));
        return new Solution(
                learned.title(),
                text(proposal.map(Proposal::need)),
                text(proposal.map(Proposal::product)),
                text(review.map(ExpertReview::supplier)),
                "",
                lines(text(bilan.map(Assessment::benefits)), text(bilan.map(Assessment::drawbacks))),
                opinions(learned),
                limits(proposal, review));
    }

    private Map<String, String> opinions(Case learned) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (OpinionKind kind : kinds.kinds()) {
            records.documents()
                    .latest(learned.reference(), kind.form())
                    .map(document -> document.as(Opinion.class))
                    .filter(opinion -> !opinion.confidential())
                    .ifPresent(opinion -> texts.put(kind.form(), lines(opinion.reasons(), opinion.conditions())));
        }
        return texts;
    }

    private static QualifiedLimits limits(Optional<Proposal> proposal, Optional<ExpertReview> review) {
        boolean guarded = review.filter(said -> said.confidentialityGuarantee() == Guarantee.CONTRACTUAL_AND_TECHNICAL
                        && said.dataReused() == Reuse.NO)
                .isPresent();
        QualifiedLimits none = new QualifiedLimits(Set.of(), Set.of(), Set.of(), false, guarded);
        return proposal.map(said -> new QualifiedLimits(
                        Arrays.stream(DataKind.values())
                                .filter(kind -> kind.isOf(said.personalData()))
                                .filter(kind -> kind == DataKind.OPEN
                                        || kind.isOf(said.criticalData())
                                        || said.personalData() != PersonalData.NONE)
                                .filter(kind -> none.closed(kind).isEmpty())
                                .collect(Collectors.toSet()),
                        Arrays.stream(Audience.values())
                                .filter(one -> said.audience().contains(one.code()))
                                .collect(Collectors.toSet()),
                        Arrays.stream(PartInDecision.values())
                                .filter(use -> use != PartInDecision.DECIDES
                                        && use.code().equals(said.roleInDecision()))
                                .collect(Collectors.toSet()),
                        !"none".equals(said.affectsPersons()),
                        guarded))
                .orElse(none);
    }

    /**
     * Returns the answers on the solution itself, and not on its use by one organisation: a case elsewhere can start
     * from them.
     */
    public Answers technical(String reference) {
        return said(reference, Proposal.class)
                .only(PROPOSED)
                .with(said(reference, ExpertReview.class).only(REVIEWED))
                .with(said(reference, ExperimentProtocol.class).only(PLANNED));
    }

    private Answers said(String reference, Class<?> form) {
        return records.documents()
                .latestDocument(reference, form)
                .map(StepDocument::answers)
                .orElse(Answers.NONE);
    }

    private static String text(Optional<String> text) {
        return text.orElse("");
    }

    private static String lines(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
