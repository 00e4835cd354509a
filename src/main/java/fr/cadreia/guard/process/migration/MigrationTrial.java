package fr.cadreia.guard.process.migration;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;

/** Asks the engine whether it would migrate a process, and stops before it does. */
final class MigrationTrial extends MigrateProcessInstanceCmd {

    private final MigrationPlan plan;

    MigrationTrial(MigrationPlan plan) {
        super(new MigrationPlanExecutionBuilderImpl(null, plan), true);
        this.plan = plan;
    }

    /** An element that does not map; its id is empty when the whole process is concerned. */
    record Failure(String element, List<String> reasons) {}

    /** Lists the failures. Called within a command. */
    List<Failure> failures(CommandContext context, String processInstanceId, ProcessDefinitionEntity target) {
        try {
            migrateProcessInstance(context, processInstanceId, plan, target, true);
            return List.of();
        } catch (MigratingProcessInstanceValidationException e) {
            return read(e.getValidationReport());
        }
    }

    static List<Failure> read(MigratingProcessInstanceValidationReport report) {
        List<Failure> failures = new ArrayList<>();
        if (!report.getFailures().isEmpty()) {
            failures.add(new Failure("", report.getFailures()));
        }
        for (MigratingActivityInstanceValidationReport activity : report.getActivityInstanceReports()) {
            failures.add(new Failure(activity.getSourceScopeId(), activity.getFailures()));
        }
        for (MigratingTransitionInstanceValidationReport transition : report.getTransitionInstanceReports()) {
            failures.add(new Failure(transition.getSourceScopeId(), transition.getFailures()));
        }
        return failures;
    }

    @Override
    protected void deleteUnmappedActivityInstances(MigratingProcessInstance instance) {
        // Only validated.
    }

    @Override
    protected void migrateProcessInstance(MigratingProcessInstance instance) {
        // Only validated.
    }
}
