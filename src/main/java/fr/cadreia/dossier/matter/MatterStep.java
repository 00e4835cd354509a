package fr.cadreia.dossier.matter;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.StepContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A step of a matter that is no case: its documents and its journal stand under the matter's own reference, and nothing of
 * a case is retold or carried over.
 */
public abstract class MatterStep<D> extends CaseStep<D> {

    protected MatterStep(Class<D> type, CaseRecords records) {
        super(type, records);
    }

    protected MatterStep(String formId, Class<D> type, CaseRecords records) {
        super(formId, type, records);
    }

    /** Returns the usual last day of a task with its form, but never a day after the promised one. */
    protected final LocalDate within(LocalDate promised) {
        LocalDate usual = records().today().plus(records().timeFor(formId()));
        return usual.isBefore(promised) ? usual : promised;
    }

    @Override
    protected Answers startFrom(StepContext step) {
        return Answers.NONE;
    }

    @Override
    protected Optional<String> returnReason(StepContext step) {
        return Optional.empty();
    }

    @Override
    protected List<FactLine> caseEssentials(StepContext step) {
        return List.of();
    }

    @Override
    protected List<SummarySection> caseSections(StepContext step) {
        return List.of();
    }

    @Override
    public Set<String> openSections(StepContext step) {
        return Set.of();
    }
}
