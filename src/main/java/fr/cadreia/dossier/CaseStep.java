package fr.cadreia.dossier;

import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import fr.cadreia.engine.StepForm;
import fr.cadreia.people.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step of a case: shows what earlier steps said, keeps its document and a row of the journal. A step says only what is
 * its own by overriding {@link #helpers}, {@link #check} and {@link #complete}.
 */
public abstract class CaseStep implements StepForm {

    private final String formId;
    private final Dossier dossier;

    protected CaseStep(String formId, Dossier dossier) {
        this.formId = formId;
        this.dossier = dossier;
    }

    @Override
    public final String formId() {
        return formId;
    }

    protected final Dossier dossier() {
        return dossier;
    }

    protected final People people() {
        return dossier.people();
    }

    @Override
    public final Map<String, Object> show(StepContext step) {
        Map<String, Object> shown = new LinkedHashMap<>(startFrom(step));
        shown.putAll(helpers(step));
        shown.put("returnReason", returnReason(step).orElse(null));
        shown.put("recap", recap(step));
        return shown;
    }

    /** Why the step is to be done again, in French, for whoever opens its form; empty the first time. */
    protected Optional<String> returnReason(StepContext step) {
        return ReturnReason.of(dossier, step);
    }

    protected Map<String, Object> recap(StepContext step) {
        return dossier.recaps().of(step.caseReference(), people().find(step.actor()));
    }

    /** Answers to start from: those that this step gave the last time it was done. */
    protected Map<String, Object> startFrom(StepContext step) {
        return dossier.documents()
                .latest(step.caseReference(), step.formId())
                .map(document -> document.answers().values())
                .orElse(Map.of());
    }

    /** What the form's expressions and option lists read. */
    protected Map<String, Object> helpers(StepContext step) {
        return Map.of();
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        return List.of();
    }

    @Override
    public final Map<String, Object> accept(StepContext step, Answers answers) {
        dossier.keep(step, document(step, answers), journalKind(), facts(step, answers));
        return complete(step, answers);
    }

    /** What is kept: the answers, or more where they do not say it all. */
    protected Answers document(StepContext step, Answers answers) {
        return answers;
    }

    protected JournalKind journalKind() {
        return JournalKind.STEP_COMPLETED;
    }

    /** What the journal's row says of the outcome, so that it can be proved without the document. */
    protected Map<String, Object> facts(StepContext step, Answers answers) {
        return Map.of();
    }

    /** @return the process variables that the flows decide on */
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        return Map.of();
    }
}
