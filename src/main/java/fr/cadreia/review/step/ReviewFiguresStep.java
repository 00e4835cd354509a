package fr.cadreia.review.step;

import fr.cadreia.engine.Answers;
import fr.cadreia.engine.StepContext;
import fr.cadreia.review.ReviewFigures;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretary says what the figures show; they are kept as they are then. */
@Component
class ReviewFiguresStep extends ReviewStep {

    private final ReviewFigures figures;

    ReviewFiguresStep(ReviewDesk desk, ReviewFigures figures) {
        super("review-figures", desk);
        this.figures = figures;
    }

    @Override
    protected Answers kept(StepContext step, Answers all, Answers answers) {
        Map<String, Object> kept = new LinkedHashMap<>();
        figures.now(step.caseReference())
                .forEach((family, rows) -> kept.put(
                        family,
                        rows.stream()
                                .map(figure -> Map.of("label", figure.label(), "value", figure.value()))
                                .toList()));
        Map<String, Object> document = new LinkedHashMap<>(answers.values());
        document.put(ReviewFigures.KEPT, kept);
        return new Answers(document);
    }
}
