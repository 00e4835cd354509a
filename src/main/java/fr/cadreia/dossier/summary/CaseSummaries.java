package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseBriefing;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.CommitteeDocuments.Result;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.dossier.evidence.RuleEvidence;
import fr.cadreia.dossier.evidence.RuleEvidence.Evidence;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.dossier.steps.review.ExpertReview.Admissibility;
import fr.cadreia.dossier.trial.ReassessmentCause;
import fr.cadreia.dossier.trial.ReassessmentCause.Cause;
import fr.cadreia.dossier.trial.TrialStanding;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.journal.AfterBallot;
import fr.cadreia.journal.CaseEvent.AuthorityDecided;
import fr.cadreia.journal.CaseEvent.DataGateClosed;
import fr.cadreia.journal.CaseEvent.Excluded;
import fr.cadreia.journal.CaseEvent.RectificationApproved;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.Motion;
import fr.cadreia.journal.StepEvent.Reviewed;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.Person;
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
    private final GivenOpinions opinions;
    private final EssentialWords essentials;
    private final CaseSections sections;

    CaseSummaries(
            Cases cases,
            StepDocuments documents,
            Trials trials,
            ReassessmentCause causes,
            RuleEvidence rules,
            GivenOpinions opinions,
            EssentialWords essentials,
            CaseSections sections) {
        this.cases = cases;
        this.documents = documents;
        this.trials = trials;
        this.causes = causes;
        this.rules = rules;
        this.opinions = opinions;
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
        List<GivenOpinion> given = opinions.takenFrom(latest, dossier, reader);
        return new CaseSummary(
                dossier,
                latest,
                Optional.ofNullable(measured.get(false)),
                Optional.ofNullable(measured.get(true)),
                given,
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

    /**
     * Why a step that was done before is to be done again: what sent the case back, who and when, as a French sentence from
     * the journal.
     */
    private static final class ReturnReason {

        /** The cause that sent the case back to a step. */
        private record Cause(Step target, String sentence) {}

        private final CaseRecords records;
        private final String reference;
        private final Step asked;

        private ReturnReason(CaseRecords records, String reference, Step asked) {
            this.records = records;
            this.reference = reference;
            this.asked = asked;
        }

        /**
         * Returns the reason; empty when the step comes for the first time, or in its turn.
         *
         * @param place the place of the step on the path
         */
        static Optional<String> of(CaseRecords records, StepContext step, Step place) {
            return new ReturnReason(records, step.caseReference(), place).since(step.formId());
        }

        /** Returns the last cause since the form was last sent. */
        private Optional<String> since(String form) {
            boolean done = false;
            Optional<Cause> last = Optional.empty();
            for (JournalEntry entry : records.journal().of(reference)) {
                if (entry.place().form().equals(form)) {
                    done = true;
                    last = Optional.empty();
                }
                Optional<Cause> cause = cause(entry).filter(found -> found.target.isUpTo(asked));
                last = cause.isPresent() ? cause : last;
            }
            boolean again = done;
            return last.filter(cause -> again || cause.target == asked)
                    .map(cause -> cause.target == asked
                            ? cause.sentence
                            : "Étape à refaire, car le dossier est revenu à «\u00a0" + cause.target.label()
                                    + "\u00a0». " + cause.sentence);
        }

        private Optional<Cause> cause(JournalEntry entry) {
            String on = " le " + FrenchText.day(entry.writtenAt());
            Event event = entry.event();
            if (event instanceof Excluded excluded) {
                return Optional.of(new Cause(Step.PROPOSAL, sentences(excluded.reasons()) + " (calculé" + on + ")."));
            }
            if (event instanceof DataGateClosed gate) {
                return Optional.of(new Cause(
                        Step.PROPOSAL,
                        "La confidentialité a été jugée non conforme" + on
                                + "\u00a0: changez d’outil ou de données. "
                                + sentences(gate.reasons()) + "."));
            }
            if (event instanceof Reviewed review
                    && review.admissibility().equals(FormCode.of(Admissibility.TO_COMPLETE))) {
                return Optional.of(new Cause(
                        Step.PROPOSAL,
                        who(entry) + ", pour les experts, a demandé" + on + " de compléter la proposition\u00a0: "
                                + records.documents()
                                        .latest(reference, ExpertReview.class)
                                        .map(ExpertReview::reason)
                                        .orElse("")));
            }
            if (event instanceof RectificationApproved approved) {
                return Step.of(approved.redo())
                        .map(step -> new Cause(
                                step,
                                "Rectification demandée par " + records.people().name(approved.askedBy())
                                        + ", approuvée par " + who(entry) + on + "\u00a0: " + approved.reason()));
            }
            if (event instanceof AuthorityDecided decided && decided.decision().equals("secondExamination")) {
                return Optional.of(new Cause(
                        Step.COMMITTEE_DECISION,
                        "L’autorité (" + decided.authority() + ") a demandé" + on + " un second examen\u00a0: "
                                + decided.reason()));
            }
            return event instanceof ResultRecorded result ? decided(entry, result, on) : Optional.empty();
        }

        private Optional<Cause> decided(JournalEntry entry, ResultRecorded recorded, String on) {
            String by = " (résultat constaté par " + who(entry) + on + ")\u00a0: "
                    + records.committee().result(reference).map(Result::reasons).orElse("");
            if (recorded.next() == AfterBallot.SENT_BACK) {
                Step measured = asked == Step.REASSESSMENT ? Step.REASSESSMENT : Step.ASSESSMENT;
                return Optional.of(
                        new Cause(measured, "La présidence de séance renvoie le dossier pour complément" + by));
            }
            if (recorded.isAdopted(Motion.EXTEND)) {
                return Optional.of(
                        new Cause(Step.EXPERIMENT_PROTOCOL, "Le comité a décidé de prolonger l’expérimentation" + by));
            }
            return recorded.isAdopted(Motion.ADAPT)
                    ? Optional.of(new Cause(
                            Step.EXPERIMENT_PROTOCOL,
                            "Après réévaluation, le comité a décidé d’adapter la solution" + by))
                    : Optional.empty();
        }

        private String who(JournalEntry entry) {
            return records.people().name(entry.actor());
        }

        private static String sentences(List<String> reasons) {
            return String.join("\u00a0; ", reasons);
        }
    }
}
