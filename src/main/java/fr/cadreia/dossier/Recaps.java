package fr.cadreia.dossier;

import fr.cadreia.dossier.document.Opinion;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What earlier steps said, as rows that the forms show where a person must judge it: each section a list of maps
 * {@code {label, value}}, or what the section's own method says.
 */
@Component
public class Recaps {

    /** Sections that retell one form; the section's name, then the form. */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("proposal", "proposal"),
            Map.entry("review", "review"),
            Map.entry("dataGate", "data-gate"),
            Map.entry("protocol", "experiment-protocol"),
            Map.entry("closing", "experiment-closing"),
            Map.entry("assessment", "assessment"),
            Map.entry("secondReading", "second-reading"),
            Map.entry("result", "result"),
            Map.entry("generalization", "generalization"),
            Map.entry("reassessment", "reassessment"),
            Map.entry("stop", "stop"));

    private final Cases cases;
    private final StepDocuments documents;
    private final FormTexts texts;
    private final RuleEvidence rules;
    private final ReassessmentCause reassessments;
    private final CaseRecap about;
    private final ExaminingRoles roles;
    private final Trials trials;

    Recaps(
            Cases cases,
            StepDocuments documents,
            FormTexts texts,
            RuleEvidence rules,
            ReassessmentCause reassessments,
            CaseRecap about,
            ExaminingRoles roles,
            Trials trials) {
        this.roles = roles;
        this.cases = cases;
        this.documents = documents;
        this.texts = texts;
        this.rules = rules;
        this.reassessments = reassessments;
        this.about = about;
        this.trials = trials;
    }

    /** Every section, for this reader; sections of steps that were not done are empty. */
    public Map<String, Object> of(String caseReference, Optional<Person> reader) {
        Map<String, StepDocument> latest = new LinkedHashMap<>();
        List<StepDocument> all = documents.of(caseReference);
        all.forEach(document -> latest.put(document.form(), document));
        Map<String, Object> recap = new LinkedHashMap<>();
        FORMS.forEach((section, form) -> recap.put(section, rows(latest.get(form))));
        Case dossier = cases.get(caseReference);
        recap.put("case", about.caseRows(dossier));
        recap.put("reassessment", reassessmentRows(caseReference, latest.get("reassessment")));
        recap.put("qualification", latest.containsKey("proposal") ? about.qualificationRows(caseReference) : List.of());
        recap.put("opinions", opinions(dossier, latest, reader));
        List<Map<String, Object>> indicators = indicators(all);
        recap.put("indicators", indicators);
        recap.put("indicatorsCompared", indicators.stream().anyMatch(row -> !"".equals(row.get("history"))));
        recap.put("trial", trialRows(caseReference));
        recap.put("rules", rules.rows(dossier, latest));
        recap.put("session", List.of());
        return recap;
    }

    private List<Map<String, Object>> rows(StepDocument document) {
        return document == null
                ? List.of()
                : texts.rows(document.form(), document.answers()).stream()
                        .filter(row -> !row.field().matches("indicator\\d.*"))
                        .map(row -> row(row.label(), row.value()))
                        .toList();
    }

    /** How long and how much it was tried, and what the committee may not decide for want of it. */
    private List<Map<String, Object>> trialRows(String caseReference) {
        List<Map<String, Object>> rows = new ArrayList<>();
        trials.standing(caseReference).ifPresent(standing -> {
            rows.add(row("Durée et usage", standing.summary()));
            standing.refusal()
                    .filter(why -> standing.isClosed())
                    .ifPresent(why -> rows.add(row("Minimum non atteint", why)));
        });
        return rows;
    }

    /** Why it was done stands first; a cause that came after the measures is that of the next re-evaluation. */
    private List<Map<String, Object>> reassessmentRows(String caseReference, StepDocument measures) {
        List<Map<String, Object>> rows = new ArrayList<>();
        reassessments
                .of(caseReference)
                .filter(cause -> measures != null && !cause.begun().isAfter(measures.writtenAt()))
                .ifPresent(cause -> rows.add(row("Pourquoi cette réévaluation", cause.words())));
        rows.addAll(rows(measures));
        return rows;
    }

    /** Rows {@code {opinion, position, reasons, conditions}}, unfavourable first; confidential ones only to insiders. */
    private List<Map<String, Object>> opinions(
            Case dossier, Map<String, StepDocument> latest, Optional<Person> reader) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> forms = new ArrayList<>(OpinionForms.GIVERS.keySet());
        forms.removeIf(form -> !latest.containsKey(form));
        forms.sort(Comparator.comparing(form -> -severity(latest.get(form))));
        for (String form : forms) {
            StepDocument document = latest.get(form);
            Opinion opinion = document.as(Opinion.class);
            boolean hidden = hides(dossier, form, document.answers(), reader);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("opinion", OpinionForms.GIVERS.get(form));
            row.put("position", hidden ? "Avis confidentiel" : texts.value(form, "position", document.answers()));
            row.put("reasons", hidden ? "" : opinion.reasons());
            row.put("conditions", hidden || opinion.conditions() == null ? "" : opinion.conditions());
            rows.add(row);
        }
        return rows;
    }

    /** Whether a document is a confidential opinion that this reader may not read. */
    public boolean hides(Case dossier, String form, Answers answers, Person reader) {
        return hides(dossier, form, answers, Optional.of(reader));
    }

    private boolean hides(Case dossier, String form, Answers answers, Optional<Person> reader) {
        return OpinionForms.GIVERS.containsKey(form)
                && answers.as(Opinion.class).isConfidential()
                && !reader.map(person -> roles.isInsider(person, dossier)).orElse(false);
    }

    private static int severity(StepDocument opinion) {
        return switch (opinion.as(Opinion.class).position()) {
            case "unfavourable" -> 2;
            case "favourableWithConditions" -> 1;
            default -> 0;
        };
    }

    /** Rows {@code {indicator, baseline, target, measured, reached, history}}: the newest measure, and all of them in time. */
    private static List<Map<String, Object>> indicators(List<StepDocument> documents) {
        return MeasureSeries.indicators(documents).stream()
                .map(series -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("indicator", series.label());
                    row.put("baseline", Indicator.text(series.baseline()));
                    row.put("target", series.goal().map(IndicatorGoal::text).orElse("–"));
                    row.put(
                            "measured",
                            series.last().map(MeasureSeries.Measure::words).orElse(Indicator.text(null)));
                    row.put("reached", series.verdict());
                    row.put("history", series.history());
                    return row;
                })
                .toList();
    }

    public static Map<String, Object> row(String label, String value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("label", label);
        row.put("value", value);
        return row;
    }
}
