package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseBriefing;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.dossier.evidence.RuleEvidence;
import fr.cadreia.dossier.evidence.RuleEvidence.Evidence;
import fr.cadreia.dossier.reassessment.ReassessmentCause;
import fr.cadreia.dossier.reassessment.ReassessmentCause.Cause;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.opinion.HrOpinion;
import fr.cadreia.dossier.steps.opinion.Opinion;
import fr.cadreia.dossier.trial.TrialStanding;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers the record of a case for one reader, and says it in words: its essentials for a form, its sections whole. */
@Component
public class CaseSummaries implements CaseBriefing {

    private final Cases cases;
    private final StepDocuments documents;
    private final Trials trials;
    private final ReassessmentCause causes;
    private final RuleEvidence rules;
    private final ConfidentialOpinions secrets;
    private final Opinions kinds;
    private final FormTexts texts;
    private final EssentialWords essentials;
    private final CaseSections sections;

    CaseSummaries(
            Cases cases,
            StepDocuments documents,
            Trials trials,
            ReassessmentCause causes,
            RuleEvidence rules,
            ConfidentialOpinions secrets,
            Opinions kinds,
            FormTexts texts,
            EssentialWords essentials,
            CaseSections sections) {
        this.cases = cases;
        this.documents = documents;
        this.trials = trials;
        this.causes = causes;
        this.rules = rules;
        this.secrets = secrets;
        this.kinds = kinds;
        this.texts = texts;
        this.essentials = essentials;
        this.sections = sections;
    }

    /** @param reader empty for nobody in particular, who reads nothing confidential */
    public CaseSummary of(String caseReference, Optional<Person> reader) {
        return of(caseReference, documents.of(caseReference), reader);
    }

    /** Returns the same as these documents of it say. */
    public CaseSummary of(String caseReference, List<StepDocument> all, Optional<Person> reader) {
        Case dossier = cases.get(caseReference);
        Map<String, StepDocument> latest = new LinkedHashMap<>();
        Map<Boolean, StepDocument> measured = new HashMap<>();
        for (StepDocument document : all) {
            latest.put(document.form(), document);
            if (document.is(Assessment.class)) {
                measured.put(document.as(Assessment.class).isReassessment(), document);
            }
        }
        Map<String, StepDocument> steps = Map.copyOf(latest);
        List<GivenOpinion> opinions = new ArrayList<>();
        kinds.kinds()
                .forEach(kind -> Optional.ofNullable(latest.remove(kind.form()))
                        .ifPresent(document -> opinions.add(opinion(dossier, kind, document, reader))));
        opinions.sort(Comparator.comparing(GivenOpinion::severity).reversed());
        return new CaseSummary(
                dossier,
                latest,
                Optional.ofNullable(measured.get(false)),
                Optional.ofNullable(measured.get(true)),
                opinions,
                MeasureSeries.indicators(all),
                new CaseSummary.Readings() {
                    @Override
                    public Optional<TrialStanding> trial() {
                        return trials.standing(caseReference);
                    }

                    @Override
                    public Optional<Cause> cause() {
                        return causes.of(caseReference);
                    }

                    @Override
                    public List<Evidence> rules() {
                        return rules.of(dossier, steps);
                    }
                });
    }

    private GivenOpinion opinion(Case dossier, OpinionKind kind, StepDocument document, Optional<Person> reader) {
        if (secrets.hides(dossier, document.form(), document.answers(), reader)) {
            return GivenOpinion.hidden(kind);
        }
        Optional<String> informed =
                document.is(HrOpinion.class) ? document.as(HrOpinion.class).informedOnly() : Optional.empty();
        return new GivenOpinion(
                kind,
                document.as(Opinion.class),
                texts.value(document.form(), Opinion.POSITION, document.answers())
                        + informed.map(why -> " (le CST a été informé sans rendre d’avis\u00a0: «\u00a0"
                                        + why.strip().replaceFirst("\\.$", "") + "\u00a0»)")
                                .orElse(""),
                informed.isPresent(),
                false);
    }

    @Override
    public List<FactLine> essentials(String caseReference, Optional<Person> reader, String form, StepView view) {
        return essentials.of(of(caseReference, reader), form, view);
    }

    @Override
    public List<SummarySection> sections(String caseReference, Optional<Person> reader) {
        return sections(of(caseReference, reader));
    }

    @Override
    public Optional<String> returnReason(CaseRecords records, StepContext step, Step place) {
        return ReturnReason.of(records, step, place);
    }

    /** Lists the sections that are not empty. */
    public List<SummarySection> sections(CaseSummary summary) {
        return sections.of(summary);
    }
}
