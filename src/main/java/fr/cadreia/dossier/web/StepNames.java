package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.path.CaseSteps;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FormId;
import org.springframework.stereotype.Component;

/** The French names of the journal's steps: */
@Component
public class StepNames {

    private final CaseSteps steps;

    StepNames(CaseSteps steps) {
        this.steps = steps;
    }

    /** Returns the name; empty when the journal names none that is known. */
    public String of(String stepOrForm) {
        return steps.of(stepOrForm)
                .map(step -> step.view().title())
                .filter(title -> !title.isEmpty())
                .or(() -> Step.of(stepOrForm).or(() -> Step.ofForm(stepOrForm)).map(Step::label))
                .orElse("");
    }

    /** Returns the name for a document: a bilan and a re-evaluation answer the same form. */
    public String of(String form, Answers answers) {
        return form.equals(FormId.of(Assessment.class))
                        && answers.as(Assessment.class).isReassessment()
                ? Step.REASSESSMENT.label()
                : of(form);
    }
}
