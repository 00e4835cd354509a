package fr.cadreia.kernel.form;

import java.util.Optional;
import java.util.function.Function;

/**
 * The context in which a form is shown or submitted.
 *
 * @param formId the form, e.g. {@code proposal}
 * @param taskId empty for a start form
 * @param elementId the element's id in its diagram, e.g. {@code Task_Proposal}
 * @param step code name of the step of the path that the element carries, empty for none
 * @param caseReference the business key, e.g. {@code IA-2026-0001}; empty while a start form creates the case
 * @param processInstanceId empty for a start form that is being shown
 * @param actor the signed-in person's account id
 * @param variables the process variables that the step sees, by name
 */
public record StepContext(
        String formId,
        Optional<String> taskId,
        String elementId,
        String step,
        String caseReference,
        String processInstanceId,
        String actor,
        Function<String, Object> variables) {

    /**
     * The place of a document that is kept although nobody sends a task's form.
     *
     * @param actor account
     */
    public static StepContext withoutTask(
            String formId, String elementId, String caseReference, String processInstanceId, String actor) {
        return new StepContext(
                formId, Optional.empty(), elementId, "", caseReference, processInstanceId, actor, name -> null);
    }

    public <T> Optional<T> get(Variable<T> variable) {
        return Optional.ofNullable(variables.apply(variable.name())).map(variable.type()::cast);
    }
}
