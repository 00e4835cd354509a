package fr.cadreia.kernel.form;

import java.util.List;

/**
 * The part of the application in one form: the values that it shows, its checks beyond the form's own constraints, and
 * the document that it keeps. One implementation per form.
 */
public interface StepForm {

    /** Returns the form's id, which is its file's name without extension. */
    String formId();

    /**
     * Returns the values for the person who opens the form: answers to start from, its helpers, and the values that it
     * only shows.
     */
    ShownValues show(StepContext step);

    /** Returns the values for the form's conditions and lists of options; a submission is checked by these alone. */
    ShownValues helpers(StepContext step);

    /**
     * Returns the lines above the questions, for the person who opens the form; a submission is checked without them.
     */
    default List<FactLine> essentials(StepContext step) {
        return List.of();
    }

    /** Checks rules that no form can express; an empty list accepts the answers. */
    List<FieldError> check(StepContext step, Answers answers);

    /**
     * Lists the fields that hold the day of a past event. Today is proposed where nothing else is, and a future day is
     * refused.
     */
    default List<String> pastDates() {
        return List.of();
    }

    /**
     * Keeps the document of the step, in the engine's transaction.
     *
     * @return the variables on which the flows decide
     */
    ProcessVariables accept(StepContext step, Answers answers);
}
