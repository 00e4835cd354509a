package fr.cadreia.kernel.form;

import java.util.List;

/** The questions that the sender of a form is asked about its texts before they are accepted. */
public interface SenderQuestions {

    /**
     * @param form its id
     * @param given the answers that the sender has given already
     * @return the questions that are still open; empty accepts
     */
    List<FieldError> open(String form, Answers answers, NotPersons given);

    /**
     * Keeps what the sender has answered, in the transaction that accepts the form.
     *
     * @param actor account of the sender
     */
    void remember(String form, Answers answers, NotPersons given, String actor);
}
