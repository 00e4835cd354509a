package fr.cadreia.dossier.steps.opinion;

import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import java.util.List;

/** What one opinion asks beside what all of them do. */
interface OpinionCheck {

    /** Id of the opinion's form. */
    String form();

    /** Fields that hold the day of something that is said to have happened. */
    List<String> pastDates();

    List<FieldError> faults(StepContext step, Answers answers);
}
