package fr.cadreia.review.step;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.review.ReviewFigures;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretary says what the figures show; they are kept as they are then. */
@Component
class ReviewFiguresStep extends FrameworkReviewStep<ReviewObservations> {

    private final ReviewFigures figures;

    ReviewFiguresStep(ReviewDesk desk, ReviewFigures figures) {
        super(ReviewObservations.class, desk, ReviewRequest.class);
        this.figures = figures;
    }

    @Override
    protected Answers kept(StepContext step, Answers answers, ReviewObservations said) {
        Map<String, Object> kept = new LinkedHashMap<>();
        figures.now(step.caseReference())
                .forEach((family, rows) -> kept.put(
                        family,
                        rows.stream()
                                .map(figure -> Map.of("label", figure.label(), "value", figure.value()))
                                .toList()));
        return answers.with(ReviewFigures.KEPT, kept);
    }
}
