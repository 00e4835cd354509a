package fr.cadreia.dossier;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FormId;
import java.time.Instant;
import java.util.Set;

/**
 * The answers of a person in a step. It never changes: a step done again writes another document.
 *
 * @param form the form's id
 * @param taskId empty where no task asked for it, such as a start form
 * @param processInstanceId id of the process that asked; it tells one examination by the committee from another
 */
public record StepDocument(
        long id,
        String caseReference,
        String form,
        String element,
        String taskId,
        String processInstanceId,
        String author,
        Instant writtenAt,
        Answers answers) {

    /** Returns the same document with some of its answers alone. */
    public StepDocument only(Set<String> fields) {
        return with(answers.only(fields));
    }

    /** Returns the same document with other answers, as it stands once a text of it was withheld. */
    StepDocument with(Answers others) {
        return new StepDocument(id, caseReference, form, element, taskId, processInstanceId, author, writtenAt, others);
    }

    /** Returns the answers as the record of their step. */
    public <T> T as(Class<T> type) {
        return answers.as(type);
    }

    /** Tells whether it holds the answers to the form of this record. */
    public boolean is(Class<?> type) {
        return form.equals(FormId.of(type));
    }
}
