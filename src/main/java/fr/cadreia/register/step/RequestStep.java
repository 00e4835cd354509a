package fr.cadreia.register.step;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.dossier.matter.MatterStep;
import fr.cadreia.journal.RegisterEvent.RegisterAsked;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.register.request.RegisterRequest;
import fr.cadreia.register.request.RegisterRequests;
import fr.cadreia.register.request.RequestAnswers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A step of a request, whose documents and journal stand under the request's own reference. */
abstract class RequestStep<D> extends MatterStep<D> {

    private final RegisterRequests requests;
    private final RequestAnswers said;

    RequestStep(Class<D> type, CaseRecords records, RegisterRequests requests, RequestAnswers said) {
        super(type, records);
        this.requests = requests;
        this.said = said;
    }

    final RegisterRequest request(StepContext step) {
        return requests.get(step.caseReference());
    }

    @Override
    public final Optional<LocalDate> due(String reference) {
        return requests.find(reference).map(request -> within(request.answerBy()));
    }

    final <T> Optional<T> latest(StepContext step, Class<T> type) {
        return records().documents().latest(step.caseReference(), type);
    }

    /** Returns the request, then the findings and the decision on it. */
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
                told(step, RequestExamination.class, "L’examen de la direction ou de la commune"),
                told(step, TakedownDecision.class, "La décision du délégué à la protection des données"));
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

    private SummarySection told(StepContext step, Class<?> type, String title) {
        return SummarySection.answers(
                FormId.of(type),
                title,
                records().documents().latestDocument(step.caseReference(), type).stream()
                        .flatMap(found -> said.of(found).stream())
                        .map(answer -> new FactLine(answer.label(), answer.value()))
                        .toList());
    }

    private String text(RegisterRequest request) {
        return records().journal().of(request.reference()).stream()
                .flatMap(row -> row.as(RegisterAsked.class).stream())
                .map(RegisterAsked::text)
                .findFirst()
                .orElse("");
    }
}
