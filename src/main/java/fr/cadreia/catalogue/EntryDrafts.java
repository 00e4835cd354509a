package fr.cadreia.catalogue;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.opinion.Opinion;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.proposal.Proposal.Guarantee;
import fr.cadreia.dossier.steps.proposal.Proposal.PersonalData;
import fr.cadreia.dossier.steps.proposal.Proposal.Reuse;
import fr.cadreia.dossier.steps.review.ExpertReview;
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

    /** The questions of the review that complete the proposal's. */
    private static final List<String> REVIEWED_TOO = List.of(
            Proposal.SOLUTION_KIND,
            Proposal.HOSTING,
            Proposal.DATA_SOURCES,
            Proposal.CONFIDENTIALITY_GUARANTEE,
            Proposal.DATA_REUSED);

    private static final List<String> TECHNICAL = Stream.concat(
                    Stream.of(
                            Proposal.POLICY,
                            Proposal.LIGHTER_ALTERNATIVE,
                            Proposal.EXPECTED_BENEFIT,
                            Proposal.ROLE_IN_DECISION,
                            Proposal.AFFECTS_PERSONS,
                            Proposal.AUDIENCE,
                            Proposal.ACCESSIBILITY),
                    REVIEWED_TOO.stream())
            .toList();

    private final CaseRecords records;
    private final Opinions kinds;

    EntryDrafts(CaseRecords records, Opinions kinds) {
        this.kinds = kinds;
        this.records = records;
    }

    public Solution of(Case learned) {
        Optional<Proposal> proposal = records.documents().latest(learned.reference(), Proposal.class);
        Optional<Assessment> bilan = Assessment.bilan(records.documents().of(learned.reference()));
        return new Solution(
                learned.title(),
                text(proposal.map(Proposal::need)),
                text(proposal.map(Proposal::product)),
                text(proposal.map(Proposal::supplier)),
                "",
                lines(text(bilan.map(Assessment::benefits)), text(bilan.map(Assessment::drawbacks))),
                opinions(learned),
                limits(proposal, records.documents().latest(learned.reference(), ExpertReview.class)));
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
        boolean guarded = either(
                                proposal.map(Proposal::confidentialityGuarantee),
                                review.map(ExpertReview::confidentialityGuarantee))
                        .filter(Guarantee.CONTRACTUAL_AND_TECHNICAL::equals)
                        .isPresent()
                && either(proposal.map(Proposal::dataReused), review.map(ExpertReview::dataReused))
                        .filter(Reuse.NO::equals)
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
     * Returns the answers on the solution itself, and not on its use by one organisation: a proposal elsewhere can
     * start from them.
     */
    public Answers technical(String reference) {
        return said(reference, ExpertReview.class)
                .only(REVIEWED_TOO)
                .with(said(reference, Proposal.class).only(TECHNICAL));
    }

    private Answers said(String reference, Class<?> form) {
        return records.documents()
                .latestDocument(reference, form)
                .map(StepDocument::answers)
                .orElse(Answers.NONE);
    }

    private static <T> Optional<T> either(Optional<T> one, Optional<T> other) {
        return one.filter(said -> !said.equals("")).or(() -> other);
    }

    private static String text(Optional<String> text) {
        return text.orElse("");
    }

    private static String lines(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
