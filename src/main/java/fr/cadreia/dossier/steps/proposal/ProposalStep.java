package fr.cadreia.dossier.steps.proposal;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.CaseTexts;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.KnownAnswers;
import fr.cadreia.dossier.KnownAnswers.Known;
import fr.cadreia.dossier.SimilarCases;
import fr.cadreia.dossier.summary.SectionKind;
import fr.cadreia.dossier.summary.StepView;
import fr.cadreia.engine.PartialDate;
import fr.cadreia.engine.ProcessVariables;
import fr.cadreia.engine.StepContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class ProposalStep extends CaseStep<Proposal> {

    private final ObjectProvider<KnownAnswers> known;
    private final SimilarCases similar;
    private final CaseTexts texts;

    ProposalStep(Dossier dossier, ObjectProvider<KnownAnswers> known, SimilarCases similar, CaseTexts texts) {
        super(Proposal.class, dossier);
        this.similar = similar;
        this.texts = texts;
        this.known = known;
    }

    @Override
    public StepView view() {
        return StepView.retoldIn(SectionKind.PROPOSAL);
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
        known(step).ifPresent(known -> {
            start.putAll(known.answers());
            // Not today, as for what somebody reports as it happens; a month or a year that is known is told above the
            // form.
            pastDates().stream().filter(date -> !isDay(start.get(date))).forEach(date -> start.put(date, ""));
        });
        return start;
    }

    private static boolean isDay(Object known) {
        return PartialDate.ofIso(String.valueOf(known))
                .filter(PartialDate::isDay)
                .isPresent();
    }

    private Map<String, Object> ofOrganisation(StepContext step) {
        Map<String, Object> alike = dossier()
                .cases()
                .find(step.caseReference())
                .flatMap(found -> dossier().documents().newestOf(found.organisation(), formId()))
                .map(document -> new HashMap<>(document.answers().values()))
                .orElseGet(HashMap::new);
        alike.keySet().retainAll(Proposal.ALIKE);
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
    public Map<String, Object> helpers(StepContext step) {
        return Map.of("knownBefore", known(step).map(ProposalStep::rows).orElse(List.of()));
    }

    @Override
    protected Map<String, Object> shownOnly(StepContext step) {
        return Map.of("closeCases", closeCases(step));
    }

    private List<Map<String, String>> closeCases(StepContext step) {
        return people().find(step.actor()).stream()
                .flatMap(person -> similar.to(step.caseReference(), person).stream())
                .map(found -> Map.of(
                        "reference", found.reference(), "title", found.title(), "organisation", found.organisation()))
                .toList();
    }

    @Override
    protected ProcessVariables complete(StepContext step, Proposal proposal) {
        texts.keep(step.caseReference(), proposal.summary(), proposal.product());
        return ProcessVariables.NONE;
    }

    @Override
    public List<String> pastDates() {
        return List.of(Proposal.IN_USE_SINCE);
    }
}
