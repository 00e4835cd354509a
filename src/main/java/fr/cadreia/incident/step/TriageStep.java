package fr.cadreia.incident.step;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Suspension;
import fr.cadreia.dossier.path.CaseCommands;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.incident.ReportTriage;
import fr.cadreia.incident.ReportVariables;
import fr.cadreia.incident.ReportedCases;
import fr.cadreia.incident.Reports;
import fr.cadreia.incident.step.ReportTriageDecision.Course;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.StepEvent;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/**
 * The step of the triage: an expert decides on the gravity, suspends the use at once where needed, and hands the report
 * on.
 */
@Component
class TriageStep extends ReportStep<ReportTriageDecision> {

    private final ReportedCases cases;
    private final CaseCommands commands;
    private final ReportTriage triage;

    TriageStep(
            CaseRecords records,
            Reports reports,
            FormTexts texts,
            ReportedCases cases,
            CaseCommands commands,
            ReportTriage triage) {
        super(ReportTriageDecision.class, records, reports, texts);
        this.cases = cases;
        this.commands = commands;
        this.triage = triage;
    }

    @Override
    protected Answers startFrom(StepContext step) {
        String about = report(step).caseReference();
        return document(step, ReportStatement.class)
                .map(said -> said.answers().only(List.of(ReportStatement.SEVERITY)))
                .orElse(Answers.NONE)
                .withAnswered(ReportTriageDecision.CASE, cases.has(about) ? about : "")
                .with(ReportTriageDecision.SUSPEND_USE, "no")
                .with(ReportTriageDecision.REASSESS, "no");
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE.with("caseOptions", cases.options(report(step).caseReference()));
    }

    @Override
    protected List<FieldError> faults(StepContext step, ReportTriageDecision said) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Case> about = records().cases().find(said.caseReference());
        if (said.reportCourse() == Course.EXAMINED && about.isEmpty()) {
            errors.add(FieldError.of(
                    ReportTriageDecision.CASE,
                    "choisissez la solution en cause\u00a0: c’est à qui la porte d’examiner."));
        }
        if (said.suspendUse()
                && about.filter(found -> found.useState().isInUse()).isEmpty()) {
            errors.add(FieldError.of(
                    ReportTriageDecision.SUSPEND_USE,
                    "cette solution n’est pas utilisée\u00a0: il n’y a rien à suspendre."));
        }
        return errors;
    }

    @Override
    protected Event event(StepContext step, ReportTriageDecision said) {
        return new StepEvent.ReportTriaged(said.caseReference(), FormCode.of(said.reportCourse()));
    }

    @Override
    protected ProcessVariables complete(StepContext step, ReportTriageDecision said) {
        String reference = said.caseReference();
        Person expert = people().get(step.actor());
        boolean examined = said.reportCourse() == Course.EXAMINED;
        // A report that stops a use, or has it measured anew, is an incident, no matter who answers it.
        boolean founded = examined || said.suspendUse() || said.reassess();
        triage.triaged(expert, report(step), reference, said.severity(), examined, founded);
        String reason = step.caseReference() + "\u00a0: " + said.reason();
        if (said.suspendUse()) {
            command(
                    ReportTriageDecision.SUSPEND_USE,
                    reason,
                    (ref, why) -> commands.suspend(expert, ref, suspension(why, said)),
                    reference);
        }
        if (said.reassess()) {
            command(
                    ReportTriageDecision.REASSESS,
                    reason,
                    (ref, why) -> commands.requestReassessment(expert, ref, why),
                    reference);
        }
        return ProcessVariables.NONE.with(ReportVariables.COURSE, FormCode.of(said.reportCourse()));
    }

    /** Returns the suspension. The sender of the form has been asked about its public texts already. */
    private static Suspension suspension(String reason, ReportTriageDecision said) {
        return new Suspension(reason, said.suspensionReasonPublic(), NotPersons.NONE);
    }

    /**
     * Carries a command out. A refusal because of the case's state is shown beside the question that asked for the
     * command.
     */
    private static void command(String field, String reason, BiConsumer<String, String> command, String caseReference) {
        try {
            command.accept(caseReference, reason);
        } catch (CommandRefusedException refused) {
            throw new FormRefusedException(List.of(FieldError.of(field, refused.getMessage())));
        }
    }
}
