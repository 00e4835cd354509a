package fr.cadreia.incident.step;

import fr.cadreia.dossier.Dossier;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.StepContext;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.incident.ReportTriage;
import fr.cadreia.incident.Reports;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The answer that whoever made the report reads, prefilled with what the department or commune proposes. */
@Component
class ReportAnswerStep extends ReportStep {

    private final ReportTriage triage;

    ReportAnswerStep(Dossier dossier, Reports reports, FormTexts texts, ReportTriage triage) {
        super("report-answer", dossier, reports, texts);
        this.triage = triage;
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        return latest(step, "report-examination")
                .map(examined -> examined.answers().text("proposedAnswer"))
                .map(proposed -> Map.<String, Object>of("answer", proposed))
                .orElse(Map.of());
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        triage.answered(people().get(step.actor()), report(step), answers.text("answer"));
        return Map.of();
    }
}
