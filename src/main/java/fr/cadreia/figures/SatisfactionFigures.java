package fr.cadreia.figures;

import fr.cadreia.dossier.StepDocument;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How satisfied agents and users say they are, at the bilan and at re-evaluations.
 *
 * @param agents average of the marks given, 0 to 10; empty when none was
 * @param users the same, of users
 * @param measures how many measures were made
 */
public record SatisfactionFigures(Optional<BigDecimal> agents, Optional<BigDecimal> users, int measures) {

    static final Set<String> FORMS = Set.of("assessment", "reassessment");

    static SatisfactionFigures of(Collection<StepDocument> documents, Period period) {
        List<StepDocument> measures = documents.stream()
                .filter(document -> FORMS.contains(document.form()) && period.has(document.writtenAt()))
                .toList();
        return new SatisfactionFigures(
                Figure.average(marks(measures, "satisfactionAgents")),
                Figure.average(marks(measures, "satisfactionUsers")),
                measures.size());
    }

    private static List<BigDecimal> marks(List<StepDocument> measures, String field) {
        return measures.stream()
                .flatMap(measure -> measure.answers().number(field).stream())
                .toList();
    }

    /** French. */
    public List<Figure> figures() {
        return List.of(
                Figure.count("Bilans et réévaluations mesurés", measures),
                Figure.measure("Satisfaction moyenne des agents", agents, "/ 10"),
                Figure.measure("Satisfaction moyenne des usagers", users, "/ 10"));
    }
}
