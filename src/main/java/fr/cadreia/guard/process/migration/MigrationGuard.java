package fr.cadreia.guard.process.migration;

import fr.cadreia.engine.form.StepExtensionProperty;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.migration.instance.MigratingActivityInstance;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessInstance;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.ValidatingMigrationInstruction;
import org.camunda.bpm.engine.impl.migration.validation.instruction.ValidatingMigrationInstructions;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.stereotype.Component;

/**
 * Holds every migration of every sender to {@link StepMapping}: the plan when it is made, and each case again when the
 * plan is carried out, since a plan can be made by hand.
 */
@Component
class MigrationGuard extends SpringBootProcessEnginePlugin
        implements MigrationInstructionValidator, MigratingActivityInstanceValidator {

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setCustomPreMigrationInstructionValidators(new ArrayList<>(List.of(this)));
        engine.setCustomPreMigratingActivityInstanceValidators(new ArrayList<>(List.of(this)));
    }

    @Override
    public void validate(
            ValidatingMigrationInstruction instruction,
            ValidatingMigrationInstructions plan,
            MigrationInstructionValidationReportImpl report) {
        StepMapping.obstacle(instruction.getSourceActivity(), instruction.getTargetActivity())
                .ifPresent(report::addFailure);
    }

    @Override
    public void validate(
            MigratingActivityInstance instance,
            MigratingProcessInstance process,
            MigratingActivityInstanceValidationReportImpl report) {
        if (instance.getTargetScope() != null) {
            StepMapping.obstacle(instance.getSourceScope(), instance.getTargetScope())
                    .ifPresent(report::addFailure);
        } else if (StepExtensionProperty.of(instance.getSourceScope()).isPresent()) {
            report.addFailure("L’étape «\u00a0" + StepMapping.name(instance.getSourceScope())
                    + "\u00a0» serait abandonnée\u00a0: elle n’a rien qui lui corresponde.");
        }
    }
}
