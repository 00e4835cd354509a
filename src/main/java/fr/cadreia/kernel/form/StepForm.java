package fr.cadreia.kernel.form;

import java.util.List;

/** What one form shows, checks beyond its own constraints, and keeps. One implementation per form. */
public interface StepForm {

    /** The form's id, which is its file's name without extension. */
    String formId();

    /** Values for the person who opens the form: answers to start from, its helpers, and what it only shows. */
    ShownValues show(StepContext step);

    /** What the form's conditions and lists of options read; a submission is checked by these alone. */
    ShownValues helpers(StepContext step);

    /** What the person who opens the form reads above its questions; a submission is checked without it. */
    default List<FactLine> essentials(StepContext step) {
        return List.of();
    }

    /** Checks rules that no form can express; an empty list accepts the answers. */
    List<FieldError> check(StepContext step, Answers answers);

    /**
     * Fields that hold the day of something that is said to have happened. Today is proposed where nothing else is, and a
     * day to come is refused.
     */
    default List<String> pastDates() {
        return List.of();
    }

    /**
     * Keeps the document of the step, in the engine's transaction.
     *
     * @return what the flows decide on
     */
    ProcessVariables accept(StepContext step, Answers answers);
}
