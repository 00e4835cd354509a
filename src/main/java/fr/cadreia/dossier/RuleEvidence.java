package fr.cadreia.dossier;

import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FrenchText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The ten rules on one page: what the steps have brought together for each, computed. The committee's own finding stands
 * beside it, and may differ.
 */
@Component
public class RuleEvidence {

    private static final List<String> RULES = List.of(
            "1. Utile et accessible",
            "2. Attractivité et innovation",
            "3. Sobriété à bénéfice égal",
            "4. Contrôle humain",
            "5. Transparence et sécurité des données",
            "6. Expertise interne",
            "7. Métiers et accompagnement",
            "8. Expérimenter, dresser le bilan, décider",
            "9. Comité d'élus et d'agents",
            "10. Évaluer régulièrement");

    private static final int JOBS = 7;
    private static final String ANNOUNCED = "formation prévue";

    private final ObjectProvider<TrainingEvidence> trainings;

    RuleEvidence(ObjectProvider<TrainingEvidence> trainings) {
        this.trainings = trainings;
    }

    /** Short French names of the ten rules with their numbers, the first rule's first. */
    public static List<String> names() {
        return RULES;
    }

    /** Rows {@code {rule, status, evidence}}; status is « réunis », « partiels » or « absents ». */
    List<Map<String, Object>> rows(Case dossier, Map<String, StepDocument> latest) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int rule = 1; rule <= RULES.size(); rule++) {
            Map<String, Boolean> evidence = evidence(rule, latest);
            if (rule == JOBS) {
                addTraining(dossier, evidence);
            }
            long found =
                    evidence.values().stream().filter(Boolean::booleanValue).count();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("rule", RULES.get(rule - 1));
            row.put("status", found == evidence.size() ? "réunis" : found == 0 ? "absents" : "partiels");
            row.put("evidence", describe(evidence));
            rows.add(row);
        }
        return rows;
    }

    /** What is on record replaces what was only announced. */
    private void addTraining(Case dossier, Map<String, Boolean> evidence) {
        trainings.stream()
                .flatMap(source -> source.of(dossier.reference()).stream())
                .findFirst()
                .ifPresent(training -> {
                    evidence.remove(ANNOUNCED);
                    evidence.put(
                            "plan de formation daté (séances\u00a0: " + training.sessions() + ", la première le "
                                    + FrenchText.day(training.first()) + ")",
                            true);
                    evidence.put(
                            "présences relevées (agents\u00a0: " + training.attended() + ")", training.attended() > 0);
                });
    }

    private static Map<String, Boolean> evidence(int rule, Map<String, StepDocument> latest) {
        Answers proposal = answers(latest, "proposal");
        Answers protocol = answers(latest, "experiment-protocol");
        Answers bilan = answers(latest, "assessment");
        Map<String, Boolean> evidence = new LinkedHashMap<>();
        switch (rule) {
            case 1 -> {
                evidence.put("politique publique nommée", has(proposal, "policy"));
                evidence.put("bénéfice mesuré", has(bilan, "benefits"));
                evidence.put(
                        "voie humaine maintenue",
                        !proposal.is("humanChannelKept", "no")
                                && !proposal.values().isEmpty());
            }
            case 2 -> evidence.put("partenaires associés", has(proposal, "partners"));
            case 3 -> {
                evidence.put("solution plus sobre examinée", has(proposal, "lighterAlternative"));
                evidence.put("énergie mesurée ou motif donné", has(bilan, "energyMeasurable"));
                evidence.put(
                        "comparaison faite au bilan", has(bilan, "comparisonLighter") || has(bilan, "soberEquivalent"));
            }
            case 4 -> {
                evidence.put("contrôle humain décrit", has(protocol, "humanControl"));
                evidence.put("voie de contestation décrite", has(protocol, "objection"));
                evidence.put("contrôle humain éprouvé", has(bilan, "humanControlWorked"));
            }
            case 5 -> {
                evidence.put("contrôle de confidentialité confirmé", latest.containsKey("data-gate"));
                evidence.put("personnes informées", has(protocol, "noticeToUsers"));
            }
            case 6 -> {
                evidence.put("instruction par les experts", latest.containsKey("review"));
                evidence.put("seconde lecture", latest.containsKey("second-reading"));
            }
            case 7 -> {
                evidence.put(
                        "avis ressources humaines, si des métiers changent",
                        proposal.is("changeExpected", "none") || latest.containsKey("opinion-hr"));
                evidence.put(ANNOUNCED, has(protocol, "trainingBefore"));
            }
            case 8 -> {
                evidence.put("expérimentation menée", latest.containsKey("experiment-closing"));
                evidence.put("bilan dressé", latest.containsKey("assessment"));
            }
            case 9 -> evidence.put("décision du comité constatée", latest.containsKey("result"));
            default -> evidence.put("réévaluation datée", has(answers(latest, "generalization"), "nextReassessment"));
        }
        return evidence;
    }

    private static String describe(Map<String, Boolean> evidence) {
        List<String> parts = new ArrayList<>();
        evidence.forEach((what, found) -> parts.add((found ? "✓\u00a0" : "✗\u00a0") + what));
        return String.join("\u00a0; ", parts);
    }

    private static boolean has(Answers answers, String field) {
        return !answers.text(field).isBlank();
    }

    private static Answers answers(Map<String, StepDocument> latest, String form) {
        StepDocument document = latest.get(form);
        return document == null ? new Answers(Map.of()) : document.answers();
    }
}
