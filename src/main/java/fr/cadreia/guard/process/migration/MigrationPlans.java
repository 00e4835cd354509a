package fr.cadreia.guard.process.migration;

import fr.cadreia.engine.form.StepExtensionProperty;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;

/** The one plan between two versions: equal elements, and steps whose element was renamed or moved. */
final class MigrationPlans {

    private MigrationPlans() {}

    static MigrationPlan between(
            RuntimeService runtime, ProcessDefinitionEntity source, ProcessDefinitionEntity target) {
        MigrationPlan equal = equal(runtime, source, target).build();
        Map<String, String> moved = movedSteps(source, target, equal);
        if (moved.isEmpty()) {
            return equal;
        }
        MigrationInstructionsBuilder builder = equal(runtime, source, target);
        moved.forEach(builder::mapActivities);
        try {
            return builder.build();
        } catch (MigrationPlanValidationException e) {
            // A step that cannot be followed where it went stays on its version, as the dry run will say.
            return equal;
        }
    }

    private static MigrationInstructionsBuilder equal(
            RuntimeService runtime, ProcessDefinitionEntity source, ProcessDefinitionEntity target) {
        return runtime.createMigrationPlan(source.getId(), target.getId()).mapEqualActivities();
    }

    private static Map<String, String> movedSteps(
            ProcessDefinitionEntity source, ProcessDefinitionEntity target, MigrationPlan equal) {
        Set<String> mapped = equal.getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
        Map<String, String> elements = new LinkedHashMap<>();
        collectSteps(target, elements);
        Map<String, String> steps = new LinkedHashMap<>();
        collectSteps(source, steps);
        Map<String, String> moved = new LinkedHashMap<>();
        steps.forEach((step, element) -> {
            if (!mapped.contains(element) && elements.containsKey(step)) {
                moved.put(element, elements.get(step));
            }
        });
        return moved;
    }

    private static void collectSteps(ScopeImpl scope, Map<String, String> elements) {
        for (ActivityImpl activity : scope.getActivities()) {
            StepExtensionProperty.of(activity).ifPresent(step -> elements.put(step, activity.getId()));
            collectSteps(activity, elements);
        }
    }
}
