package fr.cadreia.dossier;

import fr.cadreia.engine.Answers;
import java.time.Instant;

/**
 * What a person entered in a step. Never changed: a step done again writes another.
 *
 * @param form the form's id
 * @param taskId empty where no task asked for it, such as a start form
 * @param processInstanceId of the process that asked, which tells one examination by the committee from another
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

    public <T> T as(Class<T> type) {
        return answers.as(type);
    }
}
