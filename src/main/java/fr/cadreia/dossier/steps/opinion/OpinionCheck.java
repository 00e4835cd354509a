package fr.cadreia.dossier.steps.opinion;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.StepContext;
import java.util.List;

/** What one opinion asks beside what all of them do. */
interface OpinionCheck {

    /** Id of the opinion's form. */
    String form();

    /** Fields that hold the day of something that is said to have happened. */
    List<String> pastDates();

    List<FieldError> faults(StepContext step, Answers answers);
}
