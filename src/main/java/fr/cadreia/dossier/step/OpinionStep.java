package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.TypeOpinions;
import fr.cadreia.dossier.commitment.Undertaking;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.CrossChecks;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import fr.cadreia.framework.Setting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** An opinion: what the form demands is all, and each condition is followed until it is met. */
final class OpinionStep extends CaseStep {

    private static final String CONFIDENTIAL =
            "Une condition d'un avis confidentiel : demandez-en le contenu à qui a rendu l'avis.";

    private final String source;
    private final Undertaking undertaking;
    private final ObjectProvider<TypeOpinions> types;

    /** @param source French name of the opinion */
    OpinionStep(
            String formId,
            String source,
            Dossier dossier,
            Undertaking undertaking,
            ObjectProvider<TypeOpinions> types) {
        super(formId, dossier);
        this.source = source;
        this.undertaking = undertaking;
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

    /** The hr opinion alone asks for them: a committee that gave its view, or is called for soon. */
    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        // Not later than an experiment may begin.
        LocalDate within = dossier()
                .today()
                .plusMonths(dossier().settings(step.caseReference()).get(Setting.EXPERIMENT_MONTHS));
        return Stream.of("cstOpinionDate", "cstInformationDate")
                .flatMap(
                        field -> CrossChecks.notAfter(answers, field, within, "indiquez une date plus proche").stream())
                .toList();
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        answers.text("conditions")
                .lines()
                .filter(condition -> !condition.isBlank())
                .forEach(condition -> undertaking.add(
                        step.caseReference(), source, answers.checked("confidential") ? CONFIDENTIAL : condition));
        return Map.of();
    }
}
