package fr.cadreia.incident.web;

import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.incident.AnswerTerms;
import fr.cadreia.incident.Report;
import fr.cadreia.incident.Reports;
import fr.cadreia.incident.step.ReportAnswer;
import fr.cadreia.incident.step.ReportExamination;
import fr.cadreia.incident.step.ReportStatement;
import fr.cadreia.incident.step.ReportTriageDecision;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The reports that a signed-in person may read. */
@Controller
@RequestMapping("/signalements")
class ReportController {

    /** The key of the title of each form's part. */
    private static final Map<String, String> PARTS = Map.of(
            FormId.of(ReportStatement.class), "report.part.start",
            FormId.of(ReportTriageDecision.class), "report.part.triage",
            FormId.of(ReportExamination.class), "report.part.examination",
            FormId.of(ReportAnswer.class), "report.part.answer");

    private final CaseAccess access;
    private final Reports reports;
    private final StepDocuments documents;
    private final FormTexts texts;
    private final People people;
    private final AnswerTerms terms;

    ReportController(
            CaseAccess access,
            Reports reports,
            StepDocuments documents,
            FormTexts texts,
            People people,
            AnswerTerms terms) {
        this.terms = terms;
        this.access = access;
        this.reports = reports;
        this.documents = documents;
        this.texts = texts;
        this.people = people;
    }

    /** The answers of one step. */
    record Part(String title, List<FormTexts.Row> rows) {}

    @GetMapping
    String list(Principal principal, Model model) {
        Person reader = access.person(principal);
        model.addAttribute(
                "reports",
                reports.all().stream()
                        .filter(report -> report.isOpenTo(reader))
                        .map(this::view)
                        .toList());
        return "incident/list";
    }

    @GetMapping("/{reference}")
    String show(@PathVariable String reference, Principal principal, Model model) {
        Person reader = access.person(principal);
        Report report = reports.find(reference)
                .filter(found -> found.isOpenTo(reader))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Aucun signalement ne porte ce numéro, ou il ne vous est pas ouvert."));
        model.addAttribute("report", view(report));
        model.addAttribute("maker", report.isByCitizen() ? "" : people.name(report.openedBy()));
        model.addAttribute(
                "parts",
                documents.of(reference).stream()
                        .map(document ->
                                new Part(PARTS.get(document.form()), texts.rows(document.form(), document.answers())))
                        .toList());
        return "incident/page";
    }

    private ReportView view(Report report) {
        return ReportView.of(
                report,
                report.organisation().isEmpty() ? "" : people.organisationName(report.organisation()),
                terms.isOver(report.answerBy()));
    }
}
