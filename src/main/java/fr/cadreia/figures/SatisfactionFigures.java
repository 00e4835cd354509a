package fr.cadreia.figures;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How satisfied agents and users say they are, at the bilan and at re-evaluations.
 *
 * @param agents average of the marks given, 0 to 10; empty when none was
 * @param users the same, of users
 * @param measures how many measures were made
 */
public record SatisfactionFigures(Optional<BigDecimal> agents, Optional<BigDecimal> users, int measures) {

    static SatisfactionFigures of(Collection<StepDocument> documents, Period period) {
        List<Assessment> measures = documents.stream()
                .filter(document -> document.is(Assessment.class) && period.has(document.writtenAt()))
                .map(document -> document.as(Assessment.class))
                .toList();
        return new SatisfactionFigures(
                Figure.average(marks(measures, Assessment::satisfactionAgents)),
                Figure.average(marks(measures, Assessment::satisfactionUsers)),
                measures.size());
    }

    private static List<BigDecimal> marks(List<Assessment> measures, Function<Assessment, BigDecimal> mark) {
        return measures.stream().map(mark).filter(Objects::nonNull).toList();
    }

    /** French. */
    public List<Figure> figures() {
        return List.of(
                Figure.count("Bilans et réévaluations mesurés", measures),
                Figure.measure("Satisfaction moyenne des agents", agents, "/ 10"),
                Figure.measure("Satisfaction moyenne des usagers", users, "/ 10"));
    }
}
