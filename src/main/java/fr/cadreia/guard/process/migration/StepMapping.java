package fr.cadreia.guard.process.migration;

import fr.cadreia.dossier.Step;
import fr.cadreia.engine.form.StepExtensionProperty;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** Tells whether an element of one version may become an element of another one. */
final class StepMapping {

    private StepMapping() {}

    /** @return the reason why it may not, a French sentence; empty when it may */
    static Optional<String> obstacle(ScopeImpl source, ScopeImpl target) {
        if (!key(source).equals(key(target))) {
            return Optional.of("L’autre version est celle d’un autre processus\u00a0: un dossier reste dans le sien.");
        }
        Optional<String> step = StepExtensionProperty.of(source);
        Optional<String> other = StepExtensionProperty.of(target);
        if (!step.equals(other)) {
            return Optional.of(
                    step.isPresent()
                            ? "L’étape «\u00a0" + label(step.get())
                                    + "\u00a0» ne peut devenir qu’elle-même\u00a0: «\u00a0" + name(target)
                                    + "\u00a0» ne la porte pas."
                            : "«\u00a0" + name(target) + "\u00a0» porte l’étape «\u00a0" + label(other.get())
                                    + "\u00a0»\u00a0: on n’y entre que par le parcours.");
        }
        if (!form(source).equals(form(target))) {
            return Optional.of(
                    "«\u00a0" + name(target) + "\u00a0» demande un autre formulaire\u00a0: ce serait une autre tâche.");
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
