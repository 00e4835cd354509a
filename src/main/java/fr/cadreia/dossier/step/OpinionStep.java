package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.TypeOpinions;
import fr.cadreia.dossier.commitment.CommitmentTracker;
import fr.cadreia.dossier.document.Proposal;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** An opinion: what the form demands is all, and each condition is followed until it is met. */
final class OpinionStep extends CaseStep<Answers> {

    private static final String CONFIDENTIAL =
            "Une condition d’un avis confidentiel\u00a0: demandez-en le contenu à qui a rendu l’avis.";

    private final String source;
    private final CommitmentTracker tracker;
    private final ObjectProvider<TypeOpinions> types;

    /** @param source French name of the opinion */
    OpinionStep(
            String formId,
            String source,
            Dossier dossier,
            CommitmentTracker tracker,
            ObjectProvider<TypeOpinions> types) {
        super(formId, Answers.class, dossier);
        this.source = source;
        this.tracker = tracker;
        this.types = types;
    }

    /** The last opinion; before the first, the reasons of the catalogue's, never its sense: a person judges this case. */
    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        Map<String, Object> last = super.startFrom(step);
        return last.isEmpty() ? typeReasons(step) : last;
    }

    private Map<String, Object> typeReasons(StepContext step) {
        return types.stream()
                .flatMap(source -> source.of(step.caseReference(), formId()).stream())
                .findFirst()
                .<Map<String, Object>>map(text -> Map.of("reasons", text))
                .orElse(Map.of());
    }

    @Override
    public List<String> pastDates() {
        return List.of("cstOpinionDate", "cstInformationDate");
    }

    /** The workers' committee is not left out of what the proposal says of the agents' work; the hr opinion alone asks. */
    @Override
    protected List<FieldError> faults(StepContext step, Answers answers) {
        boolean changes = dossier()
                .documents()
                .latest(step.caseReference(), "proposal", Proposal.class)
                .map(Proposal::changeExpected)
                .filter(change -> !change.equals("none"))
                .isPresent();
        return changes && answers.is("cstProcedure", "notRequired")
                ? List.of(FieldError.of(
                        "cstProcedure",
                        "la proposition dit que le travail des agents change\u00a0: le comité social territorial rend un"
                                + " avis ou, pour un petit test avec des volontaires, est informé."))
                : List.of();
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        answers.text("conditions")
                .lines()
                .filter(condition -> !condition.isBlank())
                .forEach(condition -> tracker.add(
                        step.caseReference(), source, answers.checked("confidential") ? CONFIDENTIAL : condition));
        return Map.of();
    }
}
