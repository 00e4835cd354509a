package fr.cadreia.guard.process.migration;

import fr.cadreia.guard.CaseMigration.Obstacle;
import fr.cadreia.guard.process.migration.MigrationTrial.Failure;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;

/** Two versions of one process, with the elements that do not go from the one to the other, in French. */
record Versions(ProcessDefinitionEntity source, ProcessDefinitionEntity target, MigrationPlan plan) {

    String describe() {
        return "«\u00a0" + source.getName() + "\u00a0»\u00a0: de la version " + source.getVersion() + " à la version "
                + target.getVersion();
    }

    List<Obstacle> obstacles(List<Failure> failures) {
        return failures.stream().map(this::obstacle).toList();
    }

    private Obstacle obstacle(Failure failure) {
        ActivityImpl element = source.findActivity(failure.element());
        if (element == null) {
            return new Obstacle("", "", engines(failure));
        }
        return new Obstacle(element.getId(), StepMapping.name(element), reason(element, failure));
    }

    private String reason(ActivityImpl element, Failure failure) {
        boolean mapped = plan.getInstructions().stream()
                .anyMatch(instruction -> instruction.getSourceActivityId().equals(element.getId()));
        if (mapped) {
            return engines(failure);
        }
        ActivityImpl same = target.findActivity(element.getId());
        if (same == null) {
            return "Cet élément n’existe plus dans la version " + target.getVersion() + ".";
        }
        Optional<String> obstacle = StepMapping.obstacle(element, same);
        return obstacle.orElse(
                "Cet élément a changé de nature ou de place dans la version " + target.getVersion() + ".");
    }

    private static String engines(Failure failure) {
        return "Le moteur ne sait pas le faire passer\u00a0: " + String.join("\u00a0; ", failure.reasons());
    }
}
