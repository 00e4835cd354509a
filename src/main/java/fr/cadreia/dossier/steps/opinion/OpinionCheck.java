package fr.cadreia.dossier.steps.opinion;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.StepContext;
import java.util.List;

/** The demands of one opinion beside those of all opinions. */
interface OpinionCheck {

    /** Returns the id of the opinion's form. */
    String form();

    /** Lists the fields that hold the day of a past event. */
    List<String> pastDates();

    /** Lists the questions that an inventory may have answered. */
    default List<String> knownBefore() {
        return List.of();
    }

    List<FieldError> faults(StepContext step, Answers answers);
}
