package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.KnownAnswers;
import fr.cadreia.dossier.KnownAnswers.Known;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class ProposalStep extends CaseStep {

    private final ObjectProvider<KnownAnswers> known;

    ProposalStep(Dossier dossier, ObjectProvider<KnownAnswers> known) {
        super("proposal", dossier);
        this.known = known;
    }

    /** The last proposal; before the first, what was known of a use already in service. */
    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        Map<String, Object> last = super.startFrom(step);
        return last.isEmpty() ? known(step).map(Known::answers).orElse(last) : last;
    }

    private Optional<Known> known(StepContext step) {
        return known.stream()
                .flatMap(source -> source.of(step.caseReference()).stream())
                .findFirst();
    }

    private static List<Map<String, String>> rows(Known known) {
        List<Map<String, String>> rows = new ArrayList<>();
        known.source().forEach((heading, text) -> rows.add(Map.of("label", heading, "value", text)));
        return rows;
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        return Map.of("knownBefore", known(step).map(ProposalStep::rows).orElse(List.of()));
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        boolean future = answers.date("inUseSince")
                .map(date -> date.isAfter(dossier().today()))
                .orElse(false);
        return future
                ? List.of(FieldError.of("inUseSince", "cette date est dans le futur : indiquez depuis quand."))
                : List.of();
    }
}
