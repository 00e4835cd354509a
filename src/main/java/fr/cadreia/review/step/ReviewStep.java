package fr.cadreia.review.step;

import fr.cadreia.dossier.MatterStep;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.summary.SummarySection;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FactLine;
import fr.cadreia.engine.StepContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A step of a review, whose documents and journal stand under the review's own reference. */
abstract class ReviewStep extends MatterStep<Answers> {

    private static final String EVALUATION = "review-evaluation";
    private static final String CODEV_OPINION = "codev-opinion";

    /** What is told beside a form, by the form that said it. */
    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("review-start", "La demande de révision");
        TITLES.put("review-figures", "Les observations du secrétariat");
        TITLES.put(EVALUATION, "L’évaluation du comité");
        TITLES.put("codev-referral", "La saisine");
        TITLES.put(CODEV_OPINION, "L’avis du CODEV");
        TITLES.put("framework-vote", "Le vote du conseil métropolitain");
    }

    /** The sections of which the first lines stand above the questions of a form. */
    private static final Map<String, List<String>> ESSENTIALS = Map.of(
            "review-figures",
            List.of("review-start"),
            EVALUATION,
            List.of("review-start", "review-figures"),
            "codev-referral",
            List.of(EVALUATION),
            CODEV_OPINION,
            List.of("codev-referral", EVALUATION),
            "review-proposal",
            List.of(CODEV_OPINION, EVALUATION),
            "framework-vote",
            List.of(ReviewDesk.DIFFERENCE, CODEV_OPINION),
            "codev-follow-up",
            List.of(CODEV_OPINION, "framework-vote"));

    private final ReviewDesk desk;

    ReviewStep(String formId, ReviewDesk desk) {
        super(formId, Answers.class, desk.dossier());
        this.desk = desk;
    }

    final ReviewDesk desk() {
        return desk;
    }

    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        Map<String, SummarySection> byId =
                ownSections(step).stream().collect(Collectors.toMap(SummarySection::id, Function.identity()));
        return ESSENTIALS.getOrDefault(formId(), List.of()).stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .flatMap(section -> section.lines().stream())
                .toList();
    }

    @Override
    public Set<String> openSections() {
        return Set.copyOf(ESSENTIALS.getOrDefault(formId(), List.of()));
    }

    @Override
    protected List<SummarySection> ownSections(StepContext step) {
        List<SummarySection> sections = new ArrayList<>();
        TITLES.forEach((form, title) -> sections.add(SummarySection.answers(form, title, lines(latest(step, form)))));
        sections.addAll(desk.sections(step.caseReference()));
        return sections;
    }

    final Optional<StepDocument> latest(StepContext step, String form) {
        return desk.dossier().documents().latest(step.caseReference(), form);
    }

    private List<FactLine> lines(Optional<StepDocument> document) {
        return document.stream()
                .flatMap(found -> desk.texts().rows(found.form(), found.answers()).stream())
                .map(row -> new FactLine(row.label(), row.value()))
                .toList();
    }
}
