package fr.cadreia.register.web;

import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.incident.AnswerTerms;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.people.Person;
import fr.cadreia.register.request.RegisterRequest;
import fr.cadreia.register.request.RegisterRequests;
import fr.cadreia.register.request.RequestAnswers;
import fr.cadreia.register.step.RequestAnswer;
import fr.cadreia.register.step.RequestExamination;
import fr.cadreia.register.step.TakedownDecision;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of a request, for those who work on it and for the committee. */
@Controller
class RequestPageController {

    /** The key of the title of each form's part. */
    private static final Map<String, String> PARTS = Map.of(
            FormId.of(RequestExamination.class), "request.part.examination",
            FormId.of(TakedownDecision.class), "request.part.takedown",
            FormId.of(RequestAnswer.class), "request.part.answer");

    private final CaseAccess access;
    private final RegisterRequests requests;
    private final StepDocuments documents;
    private final RequestAnswers said;
    private final AnswerTerms terms;

    RequestPageController(
            CaseAccess access,
            RegisterRequests requests,
            StepDocuments documents,
            RequestAnswers said,
            AnswerTerms terms) {
        this.terms = terms;
        this.access = access;
        this.requests = requests;
        this.documents = documents;
        this.said = said;
    }

    /** The answers of one step. */
    record Part(String title, List<FormTexts.Row> rows) {}

    @GetMapping("/demandes/{reference}")
    String show(@PathVariable String reference, Principal principal, Model model) {
        Person reader = access.person(principal);
        RegisterRequest request = requests.find(reference)
                .filter(found -> found.isOpenTo(reader))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Aucune demande ne porte ce numéro, ou elle ne vous est pas ouverte."));
        model.addAttribute("request", RequestView.of(request, terms.isOver(request.answerBy())));
        model.addAttribute(
                "parts",
                documents.of(reference).stream()
                        .map(document -> new Part(PARTS.get(document.form()), said.of(document)))
                        .toList());
        return "register/request-page";
    }
}
