package fr.cadreia.register.step;

import static fr.cadreia.dossier.Recaps.row;

import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.MatterStep;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.StepContext;
import fr.cadreia.people.PersonalNames;
import fr.cadreia.register.request.RegisterRequest;
import fr.cadreia.register.request.RegisterRequests;
import fr.cadreia.register.request.RequestAnswers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A step of a request, whose documents and journal stand under the request's own reference. */
abstract class RequestStep extends MatterStep {

    /** The section of the recap, and the form that it retells. */
    private static final Map<String, String> RECAPS =
            Map.of("examination", "register-examination", "takedown", "register-takedown");

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

    @Override
    protected Map<String, Object> recap(StepContext step) {
        RegisterRequest request = request(step);
        List<Map<String, Object>> asked = new ArrayList<>();
        asked.add(row("Demande", request.kind().label()));
        asked.add(row("Fiche", request.caseReference()));
        asked.add(row("En une phrase", request.title()));
        asked.add(row("Texte", text(request)));
        Map<String, Object> recap = new LinkedHashMap<>();
        recap.put("request", asked);
        RECAPS.forEach((section, form) -> recap.put(
                section,
                latest(step, form).stream()
                        .flatMap(found -> said.of(found).stream())
                        .map(answer -> row(answer.label(), answer.value()))
                        .toList()));
        return recap;
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
