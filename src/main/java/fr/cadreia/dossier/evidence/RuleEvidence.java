package fr.cadreia.dossier.evidence;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.CommitteeDocuments;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.evidence.TrainingEvidence.Training;
import fr.cadreia.dossier.trial.LateReassessments;
import fr.cadreia.dossier.trial.TrialStanding;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.kernel.LateBeans;
import fr.cadreia.kernel.text.FrenchText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The ten rules on one page: the elements that the steps have brought together for each, computed. The committee's own
 * finding stands beside it, and may differ.
 */
@Component
public class RuleEvidence {

    private final SingletonSupplier<List<TrainingEvidence>> trainings;
    private final Frameworks frameworks;
    private final StepDocuments documents;
    private final Cases cases;
    private final CommitteeDocuments committee;
    private final Trials trials;
    private final LateReassessments reassessments;

    RuleEvidence(
            ObjectProvider<TrainingEvidence> trainings,
            Frameworks frameworks,
            StepDocuments documents,
            Cases cases,
            CommitteeDocuments committee,
            Trials trials,
            LateReassessments reassessments) {
        this.reassessments = reassessments;
        this.committee = committee;
        this.trials = trials;
        this.trainings = LateBeans.all(trainings);
        this.frameworks = frameworks;
        this.documents = documents;
        this.cases = cases;
    }

    /** The extent to which the elements of a rule are in the case and are good. */
    public enum Status {
        GATHERED("réunis"),
        PARTIAL("partiels"),
        MISSING("absents"),
        /** To come: this step or a later one brings it. */
        TO_COME("à venir"),
        /** Not asked: the case's track asks for nothing that the rule demands. */
        NOT_ASKED("sans objet");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** Returns the French words for the elements. */
        public String label() {
            return label;
        }

        /** Tells whether a demanded element is not there. */
        public boolean isLacking() {
            return this == PARTIAL || this == MISSING;
        }
    }

    /**
     * The evidence in the case for one rule.
     *
     * @param rule from 1
     * @param name as the case's version of the framework words it
     * @param detail French, element by element
     */
    public record Evidence(int rule, String name, Status status, String detail) {}

    /** Returns the evidence for the ten rules in their order. */
    public List<Evidence> of(String caseReference) {
        Map<String, StepDocument> latest = new LinkedHashMap<>();
        documents.of(caseReference).forEach(document -> latest.put(document.form(), document));
        return of(cases.get(caseReference), latest);
    }

    /** Returns the same as it was then. */
    public List<Evidence> of(CaseAsOf then) {
        Case dossier = cases.get(then.reference());
        return of(
                dossier.at(then.step().orElse(dossier.step())),
                then.latest(),
                trials.standing(then),
                LateReassessments.isLate(then.rows()),
                training -> training.of(then));
    }

    /** Returns the same, from documents that are at hand. @param latest the newest of each form */
    public List<Evidence> of(Case dossier, Map<String, StepDocument> latest) {
        return of(
                dossier,
                latest,
                trials.standing(dossier.reference()),
                reassessments.isLate(dossier),
                training -> training.of(dossier.reference()));
    }

    /**
     * @param late whether a re-evaluation was not finished at its date
     * @param recorded the record of the training
     */
    private List<Evidence> of(
            Case dossier,
            Map<String, StepDocument> latest,
            Optional<TrialStanding> trial,
            boolean late,
            Function<TrainingEvidence, Optional<Training>> recorded) {
        boolean tried = trial.filter(TrialStanding::isEnough).isPresent();
        FrameworkVersion framework = frameworks.of(dossier.frameworkVersion());
        List<Evidence> all = new ArrayList<>();
        for (int rule = 1; rule <= FrameworkVersion.RULES; rule++) {
            List<RuleElement> elements =
                    new ArrayList<>(RuleElement.of(rule, latest, tried, committee.hasVoted(latest), late));
            if (rule == RuleElement.JOBS) {
                addTraining(recorded, elements);
            }
            all.add(new Evidence(
                    rule,
                    framework.ruleName(rule),
                    status(elements, dossier.step()),
                    describe(elements, dossier.step())));
        }
        return all;
    }

    /** Returns the status of a rule; elements that were not asked do not count. */
    private static Status status(List<RuleElement> elements, Step now) {
        List<RuleElement> asked = elements.stream().filter(RuleElement::isAsked).toList();
        if (asked.isEmpty()) {
            return Status.NOT_ASKED;
        }
        if (asked.stream().allMatch(RuleElement::isFound)) {
            return Status.GATHERED;
        }
        if (asked.stream().allMatch(element -> element.isToCome(now))) {
            return Status.TO_COME;
        }
        return asked.stream().anyMatch(RuleElement::isFound) ? Status.PARTIAL : Status.MISSING;
    }

    /** Adds the training: the recorded training replaces the announced one. */
    private void addTraining(Function<TrainingEvidence, Optional<Training>> recorded, List<RuleElement> elements) {
        trainings.obtain().stream()
                .flatMap(source -> recorded.apply(source).stream())
                .findFirst()
                .ifPresent(training -> {
                    elements.removeIf(element -> element.what().equals(RuleElement.TRAINING_ANNOUNCED));
                    elements.add(new RuleElement(
                            "plan de formation daté (séances\u00a0: " + training.sessions() + ", la première le "
                                    + FrenchText.day(training.first()) + ")",
                            Step.EXPERIMENT_PROTOCOL,
                            RuleElement.State.FOUND));
                    elements.add(new RuleElement(
                            "présences relevées (agents\u00a0: " + training.attended() + ")",
                            Step.EXPERIMENT_PROTOCOL,
                            training.attended() > 0 ? RuleElement.State.FOUND : RuleElement.State.LACKING));
                });
    }

    private static String describe(List<RuleElement> elements, Step now) {
        return elements.stream().map(element -> element.words(now)).collect(Collectors.joining("\u00a0; "));
    }
}
