package fr.cadreia.dossier;

import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The ten rules on one page: what the steps have brought together for each, computed. The committee's own finding stands
 * beside it, and may differ.
 */
@Component
public class RuleEvidence {

    private static final int JOBS = 7;
    private static final String ANNOUNCED = "formation prévue";

    private final ObjectProvider<TrainingEvidence> trainings;

    private final Frameworks frameworks;
    private final StepDocuments documents;
    private final Cases cases;

    RuleEvidence(
            ObjectProvider<TrainingEvidence> trainings, Frameworks frameworks, StepDocuments documents, Cases cases) {
        this.trainings = trainings;
        this.frameworks = frameworks;
        this.documents = documents;
        this.cases = cases;
    }

    /** How much of what a rule asks for stands in the case. */
    public enum Status {
        GATHERED("réunis"),
        PARTIAL("partiels"),
        MISSING("absents"),
        /** This step or a later one brings it. */
        TO_COME("à venir");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** French, of the elements. */
        public String label() {
            return label;
        }

        /** Whether something is not there that should be. */
        public boolean isLacking() {
            return this == PARTIAL || this == MISSING;
        }
    }

    /**
     * What stands in the case for one rule.
     *
     * @param rule from 1
     * @param name as the case's version of the framework words it
     * @param detail French, element by element
     */
    public record Evidence(int rule, String name, Status status, String detail) {}

    /** One element: what it is, the step that brings it, whether it is there. */
    private record Element(String what, Step bringing, boolean found) {}

    /** For the ten rules in their order. */
    public List<Evidence> of(String caseReference) {
        Map<String, StepDocument> latest = new LinkedHashMap<>();
        documents.of(caseReference).forEach(document -> latest.put(document.form(), document));
        return of(cases.get(caseReference), latest);
    }

    private List<Evidence> of(Case dossier, Map<String, StepDocument> latest) {
        FrameworkVersion framework = frameworks.of(dossier.frameworkVersion());
        List<Evidence> all = new ArrayList<>();
        for (int rule = 1; rule <= FrameworkVersion.RULES; rule++) {
            List<Element> elements = elements(rule, latest);
            if (rule == JOBS) {
                addTraining(dossier, elements);
            }
            all.add(new Evidence(
                    rule,
                    framework.ruleName(rule),
                    status(elements, dossier.step()),
                    describe(elements, dossier.step())));
        }
        return all;
    }

    /** Rows {@code {rule, status, evidence}}, all French. */
    List<Map<String, Object>> rows(Case dossier, Map<String, StepDocument> latest) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Evidence evidence : of(dossier, latest)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("rule", evidence.name());
            row.put("status", evidence.status().label());
            row.put("evidence", evidence.detail());
            rows.add(row);
        }
        return rows;
    }

    private static Status status(List<Element> elements, Step now) {
        if (elements.stream().allMatch(Element::found)) {
            return Status.GATHERED;
        }
        if (elements.stream().allMatch(element -> isToCome(element, now))) {
            return Status.TO_COME;
        }
        return elements.stream().anyMatch(Element::found) ? Status.PARTIAL : Status.MISSING;
    }

    /** What this very step or a later one brings is not missing. */
    private static boolean isToCome(Element element, Step now) {
        return !element.found && now.compareTo(element.bringing) <= 0;
    }

    /** What is on record replaces what was only announced. */
    private void addTraining(Case dossier, List<Element> elements) {
        trainings.stream()
                .flatMap(source -> source.of(dossier.reference()).stream())
                .findFirst()
                .ifPresent(training -> {
                    elements.removeIf(element -> element.what.equals(ANNOUNCED));
                    elements.add(new Element(
                            "plan de formation daté (séances\u00a0: " + training.sessions() + ", la première le "
                                    + FrenchText.day(training.first()) + ")",
                            Step.EXPERIMENT_PROTOCOL,
                            true));
                    elements.add(new Element(
                            "présences relevées (agents\u00a0: " + training.attended() + ")",
                            Step.EXPERIMENT_PROTOCOL,
                            training.attended() > 0));
                });
    }

    private static List<Element> elements(int rule, Map<String, StepDocument> latest) {
        Answers proposal = answers(latest, "proposal");
        Answers protocol = answers(latest, "experiment-protocol");
        Answers bilan = answers(latest, "assessment");
        return new ArrayList<>(
                switch (rule) {
                    case 1 ->
                        List.of(
                                proposed("politique publique nommée", has(proposal, "policy")),
                                assessed("bénéfice mesuré", has(bilan, "benefits")),
                                proposed(
                                        "voie humaine maintenue",
                                        !proposal.is("humanChannelKept", "no")
                                                && !proposal.values().isEmpty()));
                    case 2 -> List.of(proposed("partenaires associés", has(proposal, "partners")));
                    case 3 ->
                        List.of(
                                proposed("solution plus sobre examinée", has(proposal, "lighterAlternative")),
                                assessed("énergie mesurée ou motif donné", has(bilan, "energyMeasurable")),
                                assessed(
                                        "comparaison faite au bilan",
                                        has(bilan, "comparisonLighter") || has(bilan, "soberEquivalent")));
                    case 4 ->
                        List.of(
                                planned("contrôle humain décrit", has(protocol, "humanControl")),
                                planned("voie de contestation décrite", has(protocol, "objection")),
                                assessed("contrôle humain éprouvé", has(bilan, "humanControlWorked")));
                    case 5 ->
                        List.of(
                                new Element(
                                        "contrôle de confidentialité confirmé",
                                        Step.DATA_GATE,
                                        latest.containsKey("data-gate")),
                                planned("personnes informées", has(protocol, "noticeToUsers")));
                    case 6 ->
                        List.of(
                                new Element("instruction par les experts", Step.REVIEW, latest.containsKey("review")),
                                new Element(
                                        "seconde lecture", Step.SECOND_READING, latest.containsKey("second-reading")));
                    case JOBS ->
                        List.of(
                                new Element(
                                        "avis ressources humaines, si des métiers changent",
                                        Step.DATA_GATE,
                                        proposal.is("changeExpected", "none") || latest.containsKey("opinion-hr")),
                                planned(ANNOUNCED, has(protocol, "trainingBefore")));
                    case 8 ->
                        List.of(
                                new Element(
                                        "expérimentation menée",
                                        Step.EXPERIMENT_CLOSING,
                                        latest.containsKey("experiment-closing")),
                                assessed("bilan dressé", latest.containsKey("assessment")));
                    case 9 ->
                        List.of(new Element(
                                "vote du comité, le quorum étant réuni",
                                Step.COMMITTEE_DECISION,
                                latest.containsKey("vote-closing")));
                    default ->
                        List.of(new Element(
                                "réévaluation datée",
                                Step.GENERALIZATION,
                                has(answers(latest, "generalization"), "nextReassessment")));
                });
    }

    private static Element proposed(String what, boolean found) {
        return new Element(what, Step.PROPOSAL, found);
    }

    private static Element planned(String what, boolean found) {
        return new Element(what, Step.EXPERIMENT_PROTOCOL, found);
    }

    private static Element assessed(String what, boolean found) {
        return new Element(what, Step.ASSESSMENT, found);
    }

    private static String describe(List<Element> elements, Step now) {
        return elements.stream()
                .map(element -> isToCome(element, now)
                        ? "à venir\u00a0: " + element.what + " (" + when(element.bringing, now) + ")"
                        : (element.found ? "✓\u00a0" : "✗\u00a0") + element.what)
                .collect(Collectors.joining("\u00a0; "));
    }

    private static String when(Step bringing, Step now) {
        if (bringing == now) {
            return "à cette étape";
        }
        return bringing == Step.GENERALIZATION
                ? "à la généralisation, si elle est décidée"
                : "à l'étape «\u00a0" + bringing.label() + "\u00a0»";
    }

    private static boolean has(Answers answers, String field) {
        return !answers.text(field).isBlank();
    }

    private static Answers answers(Map<String, StepDocument> latest, String form) {
        StepDocument document = latest.get(form);
        return document == null ? new Answers(Map.of()) : document.answers();
    }
}
