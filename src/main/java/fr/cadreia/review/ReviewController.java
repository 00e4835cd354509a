package fr.cadreia.review;

import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.journal.Journal;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.People;
import fr.cadreia.review.step.CodevFollowUp;
import fr.cadreia.review.step.CodevOpinion;
import fr.cadreia.review.step.CodevReferral;
import fr.cadreia.review.step.FrameworkVote;
import fr.cadreia.review.step.ReviewEvaluation;
import fr.cadreia.review.step.ReviewObservations;
import fr.cadreia.review.step.ReviewRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The reviews of the framework, for everybody who is signed in: nothing in them is personal. */
@Controller
@RequestMapping("/cadre/revisions")
class ReviewController {

    /** The key of the title of each form's part. */
    private static final Map<String, String> PARTS = Map.of(
            FormId.of(ReviewRequest.class), "review.part.start",
            FormId.of(ReviewObservations.class), "review.part.figures",
            FormId.of(ReviewEvaluation.class), "review.part.evaluation",
            FormId.of(CodevReferral.class), "review.part.referral",
            FormId.of(CodevOpinion.class), "review.part.opinion",
            FormId.of(FrameworkProposal.class), "review.part.proposal",
            FormId.of(FrameworkVote.class), "review.part.vote",
            FormId.of(CodevFollowUp.class), "review.part.follow-up");

    private static final Map<String, String> FAMILIES = Map.of(
            "steps", "figures.steps",
            "delays", "figures.delays",
            "stops", "figures.stops",
            "incidents", "figures.incidents",
            "satisfaction", "figures.satisfaction",
            "energy", "figures.energy");

    private final Reviews reviews;
    private final ReviewOpening opening;
    private final ReviewFigures figures;
    private final StepDocuments documents;
    private final FormTexts texts;
    private final People people;

    ReviewController(
            Reviews reviews,
            ReviewOpening opening,
            ReviewFigures figures,
            StepDocuments documents,
            FormTexts texts,
            People people) {
        this.reviews = reviews;
        this.opening = opening;
        this.figures = figures;
        this.documents = documents;
        this.texts = texts;
        this.people = people;
    }

    /** A review in French; the outcome and its day are empty while it runs. */
    record Row(String reference, String title, String openedOn, String openedBy, String outcome, String closedOn) {}

    /** The answers of one step. */
    record Part(String title, List<FormTexts.Row> rows) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("reviews", reviews.all().stream().map(this::row).toList());
        model.addAttribute("due", FrenchText.day(opening.due()));
        model.addAttribute("open", reviews.open().isPresent());
        return "review/list";
    }

    @GetMapping("/{reference}")
    String show(@PathVariable String reference, Model model) {
        Review review = reviews.find(reference)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Aucune révision du cadre ne porte ce numéro."));
        model.addAttribute("review", row(review));
        model.addAttribute("figures", figures.of(reference));
        model.addAttribute("families", FAMILIES);
        model.addAttribute(
                "parts",
                documents.of(reference).stream()
                        .map(document ->
                                new Part(PARTS.get(document.form()), texts.rows(document.form(), document.answers())))
                        .toList());
        return "review/page";
    }

    private Row row(Review review) {
        return new Row(
                review.reference(),
                review.title(),
                FrenchText.day(review.openedOn()),
                review.openedBy().equals(Journal.APPLICATION) ? "" : people.name(review.openedBy()),
                review.outcome().map(Review.Outcome::label).orElse(""),
                review.closedOn().map(FrenchText::day).orElse(""));
    }
}
