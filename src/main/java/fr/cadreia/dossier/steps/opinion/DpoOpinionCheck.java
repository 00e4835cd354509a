package fr.cadreia.dossier.steps.opinion;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.StepContext;
import java.util.List;
import org.springframework.stereotype.Component;

/** An impact assessment, and an answer of the supervisory authority, that are referred to have been given. */
@Component
class DpoOpinionCheck implements OpinionCheck {

    @Override
    public String form() {
        return FormId.of(DpoOpinion.class);
    }

    @Override
    public List<String> pastDates() {
        return List.of(DpoOpinion.DPIA_DATE, DpoOpinion.CONSULTATION_DATE);
    }

    @Override
    public List<String> knownBefore() {
        return List.of(DpoOpinion.LAWFUL_BASIS, DpoOpinion.PURPOSES);
    }

    @Override
    public List<FieldError> faults(StepContext step, Answers answers) {
        return List.of();
    }
}
