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
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A step of a case: it shows the essentials of the earlier answers, and keeps its document and a row of the journal. A
 * step adds its own parts by overriding {@link #helpers}, {@link #faults}, {@link #kept}, {@link #event}, {@link
 * #complete} and {@link #view}.
 *
 * @param <D> the record of the answers to its form
 */
public abstract class CaseStep<D> implements StepForm {

    /** The most facts above the questions, for which the forms have places: they are read in half a minute. */
    static final int MOST_ESSENTIALS = 10;

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

    /** Tells whether nobody may read its documents, since they say who voted what. */
    public boolean isSecret() {
        return false;
    }

    /** Tells whether the person who does it stays unknown to others. */
    public boolean isAnonymous() {
        return false;
    }

    /**
     * Returns the day by which a task with its form is to be done; empty where a number of days after its coming
     * decides.
     */
    public Optional<LocalDate> due(String reference) {
        return Optional.empty();
    }

    /** Returns the variable that has the midnight after the last day of its task, which an earlier step set. */
    public Optional<Variable<Date>> end() {
        return Optional.empty();
    }

    /** Returns the texts on the step, and the parts of the case that it shows. */
    public StepView view() {
        return StepView.PLAIN;
    }

    /** Returns the same, where the parts of the case depend on the process that asks for them. */
    protected StepView view(StepContext step) {
        return view();
    }

    /** Returns in French why the step is to be done again, for the person who opens its form; empty the first time. */
    protected Optional<String> returnReason(StepContext step) {
        return place(step).flatMap(place -> records.briefing().returnReason(records, step, place));
    }

    /** Returns its place on the path; empty for a task that is no step of the path. */
    protected Optional<Step> place(StepContext step) {
        return Step.of(step.step());
    }

    /** Returns the facts above its questions, whole; those for which its form has no place stand together in the last. */
    @Override
    public final List<FactLine> essentials(StepContext step) {
        List<FactLine> all = Stream.concat(ownEssentials(step).stream(), caseEssentials(step).stream())
                .toList();
        if (all.size() <= MOST_ESSENTIALS) {
            return all;
        }
        String rest =
                all.stream().skip(MOST_ESSENTIALS - 1L).map(FactLine::asPart).collect(Collectors.joining("\n"));
        return Stream.concat(all.stream().limit(MOST_ESSENTIALS - 1L), Stream.of(new FactLine("Et aussi", rest)))
                .toList();
    }

    /** Returns the lines above the questions that only this step has; they stand before its lines about the case. */
    protected List<FactLine> ownEssentials(StepContext step) {
        return List.of();
    }

    protected List<FactLine> caseEssentials(StepContext step) {
        return records.briefing().essentials(step.caseReference(), reader(step), formId, view(step));
    }

    /**
     * Returns the whole record, which the person who opens the form sees beside it; the step's own additions come
     * first.
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

    /**
     * Returns the sections of the summary that matter for this step, by their ids. Where none of them is known, the
     * first section is unfolded.
     */
    public Set<String> openSections(StepContext step) {
        return view(step).open().stream().map(SectionKind::id).collect(Collectors.toSet());
    }

    private Optional<Person> reader(StepContext step) {
        return people().find(step.actor());
    }

    /** Returns the answers to start from: those that this step gave the last time it was done. */
    protected Answers startFrom(StepContext step) {
        return last(step.caseReference()).map(StepDocument::answers).orElse(Answers.NONE);
    }

    private Optional<StepDocument> last(String reference) {
        return records.documents().latest(reference, formId);
    }

    /**
     * Returns the answers to start from where somebody else may have answered some questions: those that were known
     * before, then the last ones that this step gave, then what was said since.
     */
    protected final Answers startFrom(StepContext step, Collection<String> known) {
        String reference = step.caseReference();
        Answers before = records.known(reference, known);
        return last(reference)
                .map(last -> before.with(last.answers()).with(records.knownAfter(last.writtenAt(), reference, known)))
                .orElse(before);
    }

    /** Returns what the supplier declared of the form's questions, for the sentence above them. */
    protected final ShownValues declared(StepContext step) {
        return ShownValues.NONE.with(
                "declaredBySupplier",
                SupplierDeclaration.latest(records.documents().of(step.caseReference()))
                        .map(declared -> declared.sentence(formId))
                        .orElse(""));
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE;
    }

    /** Returns the values that the form only shows: no condition and no list of options reads them. */
    protected ShownValues shownOnly(StepContext step) {
        return ShownValues.NONE;
    }

    @Override
    public final List<FieldError> check(StepContext step, Answers answers) {
        return faults(step, answers.as(type));
    }

    /** Lists the faults that no form can refuse; empty when there are none. */
    protected List<FieldError> faults(StepContext step, D document) {
        return List.of();
    }

    @Override
    public final ProcessVariables accept(StepContext step, Answers answers) {
        D document = answers.as(type);
        records.keep(step, kept(step, answers, document), rowStep(step), event(step, document));
        return complete(step, document);
    }

    /** Returns the name of its row in the journal: its form, or the step of the path that it does. */
    protected String rowStep(StepContext step) {
        return formId;
    }

    /** Returns the answers to keep, with additions where they are not complete. */
    protected Answers kept(StepContext step, Answers answers, D document) {
        return answers;
    }

    /** Returns the event that the journal's row tells, so that the outcome can be proved without the document. */
    protected Event event(StepContext step, D document) {
        return new StepEvent.StepCompleted();
    }

    /** @return the variables on which the flows decide */
    protected ProcessVariables complete(StepContext step, D document) {
        return ProcessVariables.NONE;
    }
}
