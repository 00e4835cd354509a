package fr.cadreia.dossier;

import fr.cadreia.journal.Event;
import fr.cadreia.journal.StepEvent;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.form.StepForm;
import fr.cadreia.kernel.form.Variable;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A step of a case: shows the essentials of what earlier steps said, keeps its document and a row of the journal. A step
 * says only what is its own by overriding {@link #helpers}, {@link #faults}, {@link #kept},
 * {@link #event}, {@link #complete} and {@link #view}.
 *
 * @param <D> the record of the answers to its form
 */
public abstract class CaseStep<D> implements StepForm {

    /** Lines above the questions: what is read in half a minute, on a telephone too. */
    static final int MOST_ESSENTIALS = 8;

    /** Characters in each of the step's own lines, when they are many, and when they are few. */
    private static final int SHORT = 80;

    private static final int LONG = 160;

    private static final int FEW = 4;

    private final String formId;
    private final Class<D> type;
    private final CaseRecords records;

    /** @param type a record that says of which form it is */
    protected CaseStep(Class<D> type, CaseRecords records) {
        this(FormId.of(type), type, records);
    }

    protected CaseStep(String formId, Class<D> type, CaseRecords records) {
        this.formId = formId;
        this.type = type;
        this.records = records;
    }

    @Override
    public final String formId() {
        return formId;
    }

    protected final CaseRecords records() {
        return records;
    }

    protected final People people() {
        return records.people();
    }

    @Override
    public final ShownValues show(StepContext step) {
        return ShownValues.NONE
                .with(startFrom(step))
                .with(helpers(step))
                .with(shownOnly(step))
                .with("returnReason", returnReason(step));
    }

    /** Whether nobody may read its documents, since they say who voted what. */
    public boolean isSecret() {
        return false;
    }

    /** Whether others are not told who does it. */
    public boolean isAnonymous() {
        return false;
    }

    /** The day by which a task with its form is to be done; empty where that is so many days after it came. */
    public Optional<LocalDate> due(String reference) {
        return Optional.empty();
    }

    /** The variable that has the midnight after the last day of its task, which an earlier step set. */
    public Optional<Variable<Date>> end() {
        return Optional.empty();
    }

    /** What is told of it, and what it shows of the case. */
    public StepView view() {
        return StepView.PLAIN;
    }

    /** The same, where what it shows of the case depends on the process that asks for it. */
    protected StepView view(StepContext step) {
        return view();
    }

    /** Why the step is to be done again, in French, for the person who opens its form; empty the first time. */
    protected Optional<String> returnReason(StepContext step) {
        return place(step).flatMap(place -> records.briefing().returnReason(records, step, place));
    }

    /** Where on the path it stands; empty for what is no step of the path. */
    protected Optional<Step> place(StepContext step) {
        return Step.of(step.step());
    }

    @Override
    public final List<FactLine> essentials(StepContext step) {
        List<FactLine> own = ownEssentials(step);
        int longest = own.size() > FEW ? SHORT : LONG;
        return Stream.concat(own.stream().map(line -> line.shortened(longest)), caseEssentials(step).stream())
                .limit(MOST_ESSENTIALS)
                .toList();
    }

    /** The lines above the questions that only this step has; they stand before its lines about the case. */
    protected List<FactLine> ownEssentials(StepContext step) {
        return List.of();
    }

    protected List<FactLine> caseEssentials(StepContext step) {
        return records.briefing().essentials(step.caseReference(), reader(step), formId, view(step));
    }

    /**
     * The whole record, which the person who opens the form sees beside it; what the step itself adds comes first.
     */
    public final List<SummarySection> summary(StepContext step) {
        return Stream.concat(ownSections(step).stream(), caseSections(step).stream())
                .filter(section -> !section.isEmpty())
                .toList();
    }

    protected List<SummarySection> ownSections(StepContext step) {
        return List.of();
    }

    protected List<SummarySection> caseSections(StepContext step) {
        return records.briefing().sections(step.caseReference(), reader(step));
    }

    /** The sections of the summary that matter for this step, by their ids; of no known one, its first. */
    public Set<String> openSections(StepContext step) {
        return view(step).open().stream().map(SectionKind::id).collect(Collectors.toSet());
    }

    private Optional<Person> reader(StepContext step) {
        return people().find(step.actor());
    }

    /** Answers to start from: those that this step gave the last time it was done. */
    protected Answers startFrom(StepContext step) {
        return records.documents()
                .latest(step.caseReference(), step.formId())
                .map(StepDocument::answers)
                .orElse(Answers.NONE);
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE;
    }

    /** What the form only shows: no condition and no list of options reads it. */
    protected ShownValues shownOnly(StepContext step) {
        return ShownValues.NONE;
    }

    @Override
    public final List<FieldError> check(StepContext step, Answers answers) {
        return faults(step, answers.as(type));
    }

    /** What no form can refuse; empty when there is nothing. */
    protected List<FieldError> faults(StepContext step, D document) {
        return List.of();
    }

    @Override
    public final ProcessVariables accept(StepContext step, Answers answers) {
        D document = answers.as(type);
        records.keep(step, kept(step, answers, document), rowStep(step), event(step, document));
        return complete(step, document);
    }

    /** How its row in the journal names it: by its form, or by the step of the path that it does. */
    protected String rowStep(StepContext step) {
        return formId;
    }

    /** What is kept: the answers, or more where they do not say it all. */
    protected Answers kept(StepContext step, Answers answers, D document) {
        return answers;
    }

    /** What the journal's row says of the outcome, so that it can be proved without the document. */
    protected Event event(StepContext step, D document) {
        return new StepEvent.StepCompleted();
    }

    /** @return what the flows decide on */
    protected ProcessVariables complete(StepContext step, D document) {
        return ProcessVariables.NONE;
    }
}
