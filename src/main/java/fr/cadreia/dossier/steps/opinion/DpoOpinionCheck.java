package fr.cadreia.dossier.steps.opinion;

import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FormId;
import fr.cadreia.engine.StepContext;
import java.util.List;
import org.springframework.stereotype.Component;

/** An impact assessment that is referred to has been made. */
@Component
class DpoOpinionCheck implements OpinionCheck {

    @Override
    public String form() {
        return FormId.of(DpoOpinion.class);
    }

    @Override
    public List<String> pastDates() {
        return List.of(DpoOpinion.DPIA_DATE);
    }

    @Override
    public List<FieldError> faults(StepContext step, Answers answers) {
        return List.of();
    }
}
