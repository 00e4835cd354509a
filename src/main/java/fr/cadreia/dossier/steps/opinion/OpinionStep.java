package fr.cadreia.dossier.steps.opinion;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.SupplierQuestion;
import fr.cadreia.dossier.commitment.CommitmentTracker;
import fr.cadreia.dossier.qualification.TypeOpinions;
import fr.cadreia.kernel.LateBeans;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.form.Variable;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** The step of an opinion: the form makes all demands, and each condition is followed until it is met. */
final class OpinionStep extends CaseStep<Answers> {

    private static final String CONFIDENTIAL =
            "Une condition d’un avis confidentiel\u00a0: demandez-en le contenu à qui a rendu l’avis.";

    private final OpinionKind kind;
    private final CommitmentTracker tracker;
    private final SingletonSupplier<List<TypeOpinions>> types;
    private final Optional<OpinionCheck> check;

    OpinionStep(
            OpinionKind kind,
            CaseRecords records,
            CommitmentTracker tracker,
            ObjectProvider<TypeOpinions> types,
            List<OpinionCheck> checks) {
        super(kind.form(), Answers.class, records);
        this.kind = kind;
        this.tracker = tracker;
        this.types = LateBeans.all(types);
        this.check =
                checks.stream().filter(one -> one.form().equals(kind.form())).findFirst();
    }

    @Override
    public StepView view() {
        return StepView.named(kind.title())
                .concluding(Opinion.POSITION, Opinion.REASONS)
                .showing(kind.shows().stream()
                        .map(Essential::of)
                        .flatMap(Optional::stream)
                        .toArray(Essential[]::new))
                .opening(kind.opens());
    }

    /** Returns the variable of the opinion's lapse, until which it can be given. */
    @Override
    public Optional<Variable<Date>> end() {
        return Optional.of(Variable.date(kind.lapse()));
    }

    /** Returns the data gate: an opinion carries no step of its own, it stands between the review and the gate. */
    @Override
    protected Optional<Step> place(StepContext step) {
        return Optional.of(Step.DATA_GATE);
    }

    /**
     * Starts from the last opinion. Before the first one, only from the reasons of the catalogue's opinion and never
     * from its position: a person judges this case.
     */
    @Override
    protected Answers startFrom(StepContext step) {
        return typeReasons(step).with(startFrom(step, known()));
    }

    /** Returns the questions of this opinion that an inventory or the supplier may have answered. */
    private Set<String> known() {
        Set<String> known = new HashSet<>(SupplierQuestion.fieldsOf(formId()));
        check.ifPresent(more -> known.addAll(more.knownBefore()));
        return known;
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return declared(step);
    }

    private Answers typeReasons(StepContext step) {
        return types.obtain().stream()
                .flatMap(source -> source.of(step.caseReference(), formId()).stream())
                .findFirst()
                .map(text -> Answers.NONE.with(Opinion.REASONS, text))
                .orElse(Answers.NONE);
    }

    @Override
    public List<String> pastDates() {
        return check.map(OpinionCheck::pastDates).orElse(List.of());
    }

    @Override
    protected List<FieldError> faults(StepContext step, Answers answers) {
        return check.map(more -> more.faults(step, answers)).orElse(List.of());
    }

    @Override
    protected ProcessVariables complete(StepContext step, Answers answers) {
        Opinion opinion = answers.as(Opinion.class);
        opinion.conditions()
                .lines()
                .filter(condition -> !condition.isBlank())
                .forEach(condition -> tracker.add(
                        step.caseReference(), kind.title(), opinion.confidential() ? CONFIDENTIAL : condition));
        return ProcessVariables.NONE;
    }
}
