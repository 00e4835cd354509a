package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.CaseTexts;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.KnownAnswers;
import fr.cadreia.dossier.KnownAnswers.Known;
import fr.cadreia.dossier.SimilarCases;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import fr.cadreia.people.PersonalNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class ProposalStep extends CaseStep<Answers> {

    private static final Set<String> ALIKE = Set.of("policy", "contactFunction", "contactMailbox");

    private final ObjectProvider<KnownAnswers> known;
    private final SimilarCases similar;
    private final CaseTexts texts;
    private final PersonalNames names;

    ProposalStep(
            Dossier dossier,
            ObjectProvider<KnownAnswers> known,
            SimilarCases similar,
            CaseTexts texts,
            PersonalNames names) {
        super("proposal", Answers.class, dossier);
        this.similar = similar;
        this.texts = texts;
        this.known = known;
        this.names = names;
    }

    /**
     * The last proposal; before the first, what is known of the use, and what the organisation answers mostly alike: its
     * public policy and whom to ask.
     */
    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        Map<String, Object> last = super.startFrom(step);
        if (!last.isEmpty()) {
            return last;
        }
        Map<String, Object> start = new HashMap<>(ofOrganisation(step));
        known(step).ifPresent(known -> start.putAll(known.answers()));
        return start;
    }

    private Map<String, Object> ofOrganisation(StepContext step) {
        Map<String, Object> alike = dossier()
                .cases()
                .find(step.caseReference())
                .flatMap(found -> dossier().documents().newestOf(found.organisation(), formId()))
                .map(document -> new HashMap<>(document.answers().values()))
                .orElseGet(HashMap::new);
        alike.keySet().retainAll(ALIKE);
        return alike;
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
        return Map.of(
                "knownBefore", known(step).map(ProposalStep::rows).orElse(List.of()), "closeCases", closeCases(step));
    }

    private List<Map<String, String>> closeCases(StepContext step) {
        return people().find(step.actor()).stream()
                .flatMap(person -> similar.to(step.caseReference(), person).stream())
                .map(found -> Map.of(
                        "reference", found.reference(), "title", found.title(), "organisation", found.organisation()))
                .toList();
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        texts.keep(step.caseReference(), answers.text("summary"), answers.text("product"));
        return Map.of();
    }

    @Override
    public List<String> pastDates() {
        return List.of("inUseSince");
    }

    @Override
    protected List<FieldError> faults(StepContext step, Answers answers) {
        return names.refusedMailbox(answers, "contactMailbox");
    }
}
