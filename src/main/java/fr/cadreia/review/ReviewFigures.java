package fr.cadreia.review;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.figures.Figure;
import fr.cadreia.figures.Figures;
import fr.cadreia.figures.Period;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.review.step.ReviewObservations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The figures on which the committee evaluates the framework: since the review before, or over a year where there was none. */
@Component
public class ReviewFigures {

    /** The figures as they were then, in the document of the committee's preparation. */
    public static final String KEPT = "figures";

    private final Reviews reviews;
    private final StepDocuments documents;
    private final Figures figures;
    private final AuthorityClock clock;

    ReviewFigures(Reviews reviews, StepDocuments documents, Figures figures, AuthorityClock clock) {
        this.reviews = reviews;
        this.documents = documents;
        this.figures = figures;
        this.clock = clock;
    }

    /** Returns the figures by family ({@code steps}, {@code delays}, ...): the kept ones, else those of now. */
    public Map<String, List<Figure>> of(String review) {
        return documents
                .latestDocument(review, ReviewObservations.class)
                .map(ReviewFigures::kept)
                .orElseGet(() -> now(review));
    }

    /** Returns the figures of now. */
    public Map<String, List<Figure>> now(String review) {
        Figures.Report report = figures.over(period(review));
        Map<String, List<Figure>> families = new LinkedHashMap<>();
        families.put("steps", report.steps().figures());
        families.put("delays", report.delays().figures());
        families.put("stops", report.stops().figures());
        families.put("incidents", report.incidents().figures());
        families.put("satisfaction", report.satisfaction().figures());
        families.put("energy", report.energy().figures());
        return families;
    }

    private Period period(String review) {
        LocalDate today = clock.today();
        Optional<LocalDate> before = reviews.all().stream()
                .filter(other -> !other.reference().equals(review))
                .findFirst()
                .map(Review::openedOn);
        return new Period(before.orElse(today.minusYears(1)), today);
    }

    private static Map<String, List<Figure>> kept(StepDocument document) {
        Map<String, List<Figure>> families = new LinkedHashMap<>();
        if (document.answers().values().get(KEPT) instanceof Map<?, ?> kept) {
            kept.forEach((family, rows) -> {
                List<Figure> figures = new ArrayList<>();
                ((List<?>) rows).forEach(row -> {
                    Map<?, ?> figure = (Map<?, ?>) row;
                    figures.add(new Figure((String) figure.get("label"), (String) figure.get("value")));
                });
                families.put((String) family, figures);
            });
        }
        return families;
    }
}
