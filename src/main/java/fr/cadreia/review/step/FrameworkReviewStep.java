package fr.cadreia.review.step;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.dossier.matter.MatterStep;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.StepContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A step of a review, whose documents and journal stand under the review's own reference. */
abstract class FrameworkReviewStep<D> extends MatterStep<D> {

    /** The titles of the sections beside a form, by the record of their form. */
    private static final Map<Class<?>, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put(ReviewRequest.class, "La demande de révision");
        TITLES.put(ReviewObservations.class, "Les observations du secrétariat");
        TITLES.put(ReviewEvaluation.class, "L’évaluation du comité");
        TITLES.put(CodevReferral.class, "La saisine");
        TITLES.put(CodevOpinion.class, "L’avis du CODEV");
        TITLES.put(FrameworkVote.class, "Le vote du conseil métropolitain");
    }

    private final List<String> told;
    private final ReviewDesk desk;

    /** @param told the records of the lines above the form's questions */
    FrameworkReviewStep(Class<D> type, ReviewDesk desk, Class<?>... told) {
        this(FormId.of(type), type, desk, told);
    }

    FrameworkReviewStep(String formId, Class<D> type, ReviewDesk desk, Class<?>... told) {
        super(formId, type, desk.records());
        this.desk = desk;
        this.told = Stream.of(told).map(FormId::of).toList();
    }

    /** @param told ids of the sections whose lines stand above the form's questions */
    FrameworkReviewStep(Class<D> type, ReviewDesk desk, List<String> told) {
        super(type, desk.records());
        this.told = told;
        this.desk = desk;
    }

    final ReviewDesk desk() {
        return desk;
    }

    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        Map<String, SummarySection> byId =
                ownSections(step).stream().collect(Collectors.toMap(SummarySection::id, Function.identity()));
        return told.stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .flatMap(section -> section.lines().stream())
                .toList();
    }

    @Override
    public Set<String> openSections(StepContext step) {
        return Set.copyOf(told);
    }

    @Override
    protected List<SummarySection> ownSections(StepContext step) {
        List<SummarySection> sections = new ArrayList<>();
        TITLES.forEach((type, title) ->
                sections.add(SummarySection.answers(FormId.of(type), title, lines(document(step, type)))));
        sections.addAll(desk.sections(step.caseReference()));
        return sections;
    }

    final Optional<StepDocument> document(StepContext step, Class<?> type) {
        return desk.records().documents().latestDocument(step.caseReference(), type);
    }

    private List<FactLine> lines(Optional<StepDocument> document) {
        return document.stream()
                .flatMap(found -> desk.texts().rows(found.form(), found.answers()).stream())
                .map(row -> new FactLine(row.label(), row.value()))
                .toList();
    }
}
