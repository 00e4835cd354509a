package fr.cadreia.incident.step;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseCommands;
import fr.cadreia.dossier.CommandRefusedException;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.StepEvent.ReportTriaged;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FormRefusedException;
import fr.cadreia.engine.StepContext;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.incident.Report;
import fr.cadreia.incident.ReportTriage;
import fr.cadreia.incident.ReportVariables;
import fr.cadreia.incident.ReportedCases;
import fr.cadreia.incident.Reports;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** An expert says how grave it is, suspends the use at once where needed, and hands the report on. */
@Component
class TriageStep extends ReportStep {

    private final ReportedCases cases;
    private final CaseCommands commands;
    private final ReportTriage triage;

    TriageStep(
            Dossier dossier,
            Reports reports,
            FormTexts texts,
            ReportedCases cases,
            CaseCommands commands,
            ReportTriage triage) {
        super("report-triage", dossier, reports, texts);
        this.cases = cases;
        this.commands = commands;
        this.triage = triage;
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        Map<String, Object> start = new HashMap<>();
        Report report = report(step);
        if (cases.has(report.caseReference())) {
            start.put("caseReference", report.caseReference());
        }
        latest(step, "report-start")
                .ifPresent(said -> start.put("severity", said.answers().text("severity")));
        start.put("suspendUse", "no");
        start.put("reassess", "no");
        return start;
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        return Map.of("caseOptions", cases.options(report(step).caseReference()));
    }

    @Override
    protected List<FieldError> faults(StepContext step, Answers answers) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Case> about = dossier().cases().find(answers.text("caseReference"));
        if (answers.is("reportCourse", "examined") && about.isEmpty()) {
            errors.add(FieldError.of(
                    "caseReference", "choisissez la solution en cause\u00a0: c’est à qui la porte d’examiner."));
        }
        if (answers.is("suspendUse", "yes")
                && about.filter(found -> found.useState().isInUse()).isEmpty()) {
            errors.add(
                    FieldError.of("suspendUse", "cette solution n’est pas utilisée\u00a0: il n’y a rien à suspendre."));
        }
        return errors;
    }

    @Override
    protected Event event(StepContext step, Answers answers) {
        return new ReportTriaged(answers.text("caseReference"), answers.text("reportCourse"));
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        String reference = answers.text("caseReference");
        Person expert = people().get(step.actor());
        triage.triaged(
                expert, report(step), reference, answers.text("severity"), answers.is("reportCourse", "examined"));
        String reason = step.caseReference() + "\u00a0: " + answers.text("reason");
        if (answers.is("suspendUse", "yes")) {
            command("suspendUse", reason, (ref, why) -> commands.suspend(expert, ref, why), reference);
        }
        if (answers.is("reassess", "yes")) {
            command("reassess", reason, (ref, why) -> commands.requestReassessment(expert, ref, why), reference);
        }
        return Map.of(ReportVariables.COURSE.name(), answers.text("reportCourse"));
    }

    /** What the case's state does not allow is said beside the question that asked for it. */
    private static void command(String field, String reason, BiConsumer<String, String> command, String caseReference) {
        try {
            command.accept(caseReference, reason);
        } catch (CommandRefusedException refused) {
            throw new FormRefusedException(List.of(FieldError.of(field, refused.getMessage())));
        }
    }
}
