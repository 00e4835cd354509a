package fr.cadreia.register.step;

import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.MatterStep;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.summary.SummarySection;
import fr.cadreia.engine.FactLine;
import fr.cadreia.engine.StepContext;
import fr.cadreia.people.PersonalNames;
import fr.cadreia.register.request.RegisterRequest;
import fr.cadreia.register.request.RegisterRequests;
import fr.cadreia.register.request.RequestAnswers;
import java.util.List;
import java.util.Optional;

/** A step of a request, whose documents and journal stand under the request's own reference. */
abstract class RequestStep extends MatterStep {

    private final RegisterRequests requests;
    private final RequestAnswers said;
    private final PersonalNames names;

    RequestStep(String formId, Dossier dossier, RegisterRequests requests, RequestAnswers said, PersonalNames names) {
        super(formId, dossier);
        this.requests = requests;
        this.said = said;
        this.names = names;
    }

    final RegisterRequest request(StepContext step) {
        return requests.get(step.caseReference());
    }

    final Optional<StepDocument> latest(StepContext step, String form) {
        return dossier().documents().latest(step.caseReference(), form);
    }

    /** What is asked, then what was found and decided of it. */
    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        return ownSections(step).stream()
                .flatMap(section -> section.lines().stream())
                .toList();
    }

    @Override
    protected List<SummarySection> ownSections(StepContext step) {
        return List.of(
                asked(request(step)),
                told(step, "register-examination", "L’examen de la direction ou de la commune"),
                told(step, "register-takedown", "La décision du délégué à la protection des données"));
    }

    private SummarySection asked(RegisterRequest request) {
        return SummarySection.answers(
                "request",
                "La demande",
                List.of(
                        new FactLine("Demande", request.kind().label()),
                        new FactLine("Fiche", request.caseReference()),
                        new FactLine("En une phrase", request.title()),
                        new FactLine("Texte", text(request))));
    }

    private SummarySection told(StepContext step, String form, String title) {
        return SummarySection.answers(
                form,
                title,
                latest(step, form).stream()
                        .flatMap(found -> said.of(found).stream())
                        .map(answer -> new FactLine(answer.label(), answer.value()))
                        .toList());
    }

    private String text(RegisterRequest request) {
        return dossier().journal().of(request.reference()).stream()
                .filter(row -> row.kind() == JournalKind.REGISTER_ASKED)
                .map(row -> row.facts().path("text").asText())
                .findFirst()
                .orElse("");
    }

    final PersonalNames names() {
        return names;
    }
}
