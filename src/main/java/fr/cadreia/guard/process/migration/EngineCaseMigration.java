package fr.cadreia.guard.process.migration;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.trial.Trial;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.engine.form.StepExtensionProperty;
import fr.cadreia.guard.CaseMigration;
import fr.cadreia.guard.DeploymentJournal;
import fr.cadreia.journal.CaseEvent.Migrated;
import fr.cadreia.journal.Journal;
import fr.cadreia.kernel.cli.Obstacle;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Migrates every case in a transaction of its own, so that a case that cannot be migrated keeps no other from it. */
@Component
class EngineCaseMigration implements CaseMigration {

    private final ProcessEngineConfigurationImpl engine;
    private final AsApplication application;
    private final Cases cases;
    private final Journal journal;
    private final DeploymentJournal deployments;
    private final TransactionTemplate transaction;

    EngineCaseMigration(
            @Lazy ProcessEngineConfigurationImpl engine,
            AsApplication application,
            Cases cases,
            Journal journal,
            DeploymentJournal deployments,
            TransactionTemplate transaction) {
        this.deployments = deployments;
        this.engine = engine;
        this.application = application;
        this.cases = cases;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public DryRun dryRun(String sourceDefinitionId, String targetDefinitionId) {
        return each(sourceDefinitionId, targetDefinitionId, this::tryOut);
    }

    @Override
    public DryRun migrate(String sourceDefinitionId, String targetDefinitionId, Person actor) {
        if (!actor.has(Role.ADMINISTRATORS)) {
            throw CommandRefusedException.forbidden(
                    "Seul un administrateur fait passer des dossiers à une autre version.");
        }
        DryRun done = each(
                sourceDefinitionId, targetDefinitionId, (versions, instance) -> migrate(versions, instance, actor));
        transaction.executeWithoutResult(status -> deployments.tellGuarantors(
                People.reference(actor.id()) + " a fait passer des dossiers à une autre version du parcours."));
        return done;
    }

    private DryRun each(String source, String target, BiFunction<Versions, ProcessInstance, List<Obstacle>> work) {
        return application.call(() -> {
            Versions versions = versions(source, target);
            return new DryRun(
                    engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(source).list().stream()
                            .sorted(Comparator.comparing(EngineCaseMigration::reference))
                            .map(instance ->
                                    new Trial(reference(instance), instance.getId(), attempt(versions, instance, work)))
                            .toList());
        });
    }

    private List<Obstacle> attempt(
            Versions versions, ProcessInstance instance, BiFunction<Versions, ProcessInstance, List<Obstacle>> work) {
        if (cases.find(reference(instance)).isEmpty()) {
            return List.of(new Obstacle("", "", "Ce processus n’appartient à aucun dossier."));
        }
        return work.apply(versions, instance);
    }

    private List<Obstacle> tryOut(Versions versions, ProcessInstance instance) {
        return versions.obstacles(engine.getCommandExecutorTxRequired()
                .execute(context ->
                        new MigrationTrial(versions.plan()).failures(context, instance.getId(), versions.target())));
    }

    private List<Obstacle> migrate(Versions versions, ProcessInstance instance, Person actor) {
        try {
            transaction.executeWithoutResult(status -> {
                Case current = cases.lockForUpdate(reference(instance));
                engine.getRuntimeService()
                        .newMigration(versions.plan())
                        .processInstanceIds(instance.getId())
                        .execute();
                journal.append(
                        current.reference(),
                        actor.id(),
                        current.step().code(),
                        new Migrated(
                                instance.getId(),
                                versions.source().getId(),
                                versions.target().getId(),
                                versions.describe()));
            });
            return List.of();
        } catch (MigratingProcessInstanceValidationException e) {
            return versions.obstacles(MigrationTrial.read(e.getValidationReport()));
        } catch (OptimisticLockingException e) {
            return List.of(new Obstacle("", "", "Quelqu’un agit en ce moment sur ce dossier\u00a0: recommencez."));
        }
    }

    private Versions versions(String sourceId, String targetId) {
        ProcessDefinitionEntity source = definition(sourceId);
        ProcessDefinitionEntity target = definition(targetId);
        if (!source.getKey().equals(target.getKey()) || source.getId().equals(target.getId())) {
            throw CommandRefusedException.invalid("Choisissez deux versions différentes d’un même processus.");
        }
        MigrationPlan plan = engine.getCommandExecutorTxRequired()
                .execute(context -> MigrationPlans.between(engine.getRuntimeService(), source, target));
        return new Versions(source, target, plan);
    }

    private ProcessDefinitionEntity definition(String id) {
        return Optional.ofNullable(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionId(id)
                        .singleResult())
                .map(found -> engine.getCommandExecutorTxRequired()
                        .execute(context -> engine.getDeploymentCache().findDeployedProcessDefinitionById(id)))
                .orElseThrow(() -> CommandRefusedException.invalid("Cette version n’existe pas\u00a0: " + id));
    }

    private static String reference(ProcessInstance instance) {
        return Optional.ofNullable(instance.getBusinessKey()).orElse("");
    }

    /** The one plan between two versions: equal elements, and steps whose element was renamed or moved. */
    private static final class MigrationPlans {

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
}
