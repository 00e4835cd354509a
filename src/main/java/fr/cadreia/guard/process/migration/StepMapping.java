package fr.cadreia.guard.process.migration;

import fr.cadreia.dossier.Step;
import fr.cadreia.engine.form.StepMarks;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** Whether an element of one version may become an element of another one. */
final class StepMapping {

    private StepMapping() {}

    /** @return why it may not, a French sentence; empty when it may */
    static Optional<String> obstacle(ScopeImpl source, ScopeImpl target) {
        if (!key(source).equals(key(target))) {
            return Optional.of("L’autre version est celle d’un autre processus : un dossier reste dans le sien.");
        }
        Optional<String> step = StepMarks.of(source);
        Optional<String> other = StepMarks.of(target);
        if (!step.equals(other)) {
            return Optional.of(
                    step.isPresent()
                            ? "L’étape « " + label(step.get()) + " » ne peut devenir qu’elle-même : « " + name(target)
                                    + " » ne la porte pas."
                            : "« " + name(target) + " » porte l’étape « " + label(other.get())
                                    + " » : on n’y entre que par le parcours.");
        }
        if (!form(source).equals(form(target))) {
            return Optional.of("« " + name(target) + " » demande un autre formulaire : ce serait une autre tâche.");
        }
        return Optional.empty();
    }

    static String name(ScopeImpl scope) {
        Object name = scope.getProperty("name");
        return name == null || name.toString().isBlank() ? scope.getId() : name.toString();
    }

    private static String label(String step) {
        return Step.of(step).map(Step::label).orElse(step);
    }

    private static String key(ScopeImpl scope) {
        return ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
    }

    private static String form(ScopeImpl scope) {
        return scope instanceof ActivityImpl activity
                        && activity.getActivityBehavior() instanceof UserTaskActivityBehavior task
                        && task.getTaskDefinition().getCamundaFormDefinitionKey() != null
                ? task.getTaskDefinition().getCamundaFormDefinitionKey().getExpressionText()
                : "";
    }
}
