package fr.cadreia.guard.process;

import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.matter.Matters;
import fr.cadreia.engine.command.BusinessKeys;
import fr.cadreia.grant.Installation;
import fr.cadreia.guard.CommandRight;
import fr.cadreia.guard.TaskRules;
import fr.cadreia.kernel.LateBeans;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.Startable;
import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.cmd.GetIdentityLinksForTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Checks what a right does not say by itself: which task, which case, whose account. */
@Component
class CommandChecks {

    private static final String REVIEW = "review";

    private final Cases cases;
    private final Matters matters;
    private final SingletonSupplier<List<Startable>> startables;
    private final TaskRules rules;
    private final InstanceVisibility visibility;
    private final Installation installation;
    private final BusinessKeys references;
    private final JobRepairs repairs;

    CommandChecks(
            Cases cases,
            Matters matters,
            ObjectProvider<Startable> startables,
            TaskRules rules,
            @Lazy Installation installation,
            BusinessKeys references,
            JobRepairs repairs) {
        this.references = references;
        this.repairs = repairs;
        this.installation = installation;
        this.cases = cases;
        this.matters = matters;
        this.startables = LateBeans.all(startables);
        this.visibility = new InstanceVisibility(matters);
        this.rules = rules;
    }

    void check(CommandContext context, Command<?> command, Person person, CommandRight right) {
        CommandFields fields = new CommandFields(command);
        switch (right) {
            case START_PROCESS -> start(context, fields, person);
            case READ_TASK -> read(context, command, person);
            case TAKE_TASK -> take(context, fields, person);
            case SUBMIT_TASK -> submit(context, fields, person);
            case READ_INSTANCE -> visibility.check(context, command, fields, person);
            case OWN_ACCOUNT -> account(fields, person);
            case REPAIR -> repairs.record(context, fields, person);
            default -> {
                // READ_DEFINITIONS needs no more, and task lists are narrowed where they are read.
            }
        }
    }

    private void start(CommandContext context, CommandFields fields, Person person) {
        if (fields.text("businessKey").isPresent()) {
            throw FormRefusedException.because("La référence est donnée par l’application\u00a0: "
                    + "n’envoyez pas de «\u00a0businessKey\u00a0».");
        }
        var definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(
                        fields.text("processDefinitionId").orElse(""));
        if (definition == null) {
            return;
        }
        Startable startable = startables.obtain().stream()
                .filter(known -> known.processKey().equals(definition.getKey()))
                .findFirst()
                .orElseThrow(() -> new AuthorizationException(
                        "Ce processus ne se démarre pas seul\u00a0: il est appelé par un dossier."));
        if (person.roles().stream().map(Role::id).noneMatch(startable.groups()::contains)) {
            throw new AuthorizationException("Ce processus ne peut pas être démarré par votre rôle.");
        }
        if (isOutdated(context, definition)) {
            throw new AuthorizationException(
                    "Cette version du processus est remplacée\u00a0: démarrez la version en vigueur.");
        }
    }

    private static boolean isOutdated(CommandContext context, ProcessDefinitionEntity definition) {
        var latest = context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(definition.getKey());
        return latest != null && !latest.getId().equals(definition.getId());
    }

    private void read(CommandContext context, Command<?> command, Person person) {
        TaskEntity task = task(context, new CommandFields(command));
        // The list of people to whom a task is offered says nothing about its content.
        boolean supervises = command instanceof GetIdentityLinksForTaskCmd && person.has(Role.ADMINISTRATORS);
        if (!supervises
                && !person.id().equals(task.getAssignee())
                && whyNot(task, person).isPresent()) {
            throw new AuthorizationException("Cette tâche n’est pas la vôtre.");
        }
    }

    private void take(CommandContext context, CommandFields fields, Person person) {
        TaskEntity task = task(context, fields);
        Optional<String> taker = fields.text("userId");
        if (taker.isEmpty()) {
            if (!person.id().equals(task.getAssignee()) || groups(task).isEmpty()) {
                throw new AuthorizationException("Seule la personne qui a pris cette tâche peut la rendre au groupe.");
            }
            return;
        }
        if (!taker.get().equals(person.id())) {
            throw new AuthorizationException("On ne prend une tâche que pour soi-même.");
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(person.id())) {
            throw new AuthorizationException("Cette tâche est déjà prise en charge par " + task.getAssignee() + ".");
        }
        if (!person.id().equals(task.getAssignee())) {
            whyNot(task, person).ifPresent(reason -> {
                throw new AuthorizationException(reason);
            });
        }
    }

    private void submit(CommandContext context, CommandFields fields, Person person) {
        TaskEntity task = task(context, fields);
        if (installation.isOpen() && REVIEW.equals(form(task))) {
            throw FormRefusedException.because(
                    "Installation en cours\u00a0: aucun dossier ne passe l’instruction avant qu’un "
                            + "administrateur et un garant des habilitations l’aient close.");
        }
        lockCase(context, task);
        if (task.getAssignee() == null) {
            throw new AuthorizationException("Prenez d’abord cette tâche en charge.");
        }
        if (!person.id().equals(task.getAssignee())) {
            throw new AuthorizationException("Cette tâche est prise en charge par " + task.getAssignee()
                    + "\u00a0: seule cette personne peut la terminer.");
        }
        if (task.getDelegationState() != null) {
            throw new AuthorizationException(
                    "Une tâche déléguée ne se termine pas\u00a0: elle doit être rendue au groupe.");
        }
        if (!groups(task).isEmpty() && !TaskRules.isSessionChair(person, groups(task))) {
            whyNot(task, person).ifPresent(reason -> {
                throw new AuthorizationException(reason);
            });
        }
    }

    /** Locks the case: the second person waits here for the first, and finds that the task is done. */
    private void lockCase(CommandContext context, TaskEntity task) {
        reference(task).ifPresent(cases::lockForUpdateIfAny);
        if (context.getExecutionManager().findExecutionById(task.getExecutionId()) == null) {
            throw new OptimisticLockingException("La tâche " + task.getId() + " vient d’être terminée.");
        }
    }

    private static void account(CommandFields fields, Person person) {
        if (fields.get("user") instanceof User user) {
            if (!person.id().equals(user.getId())) {
                throw new AuthorizationException("On ne change que son propre compte.");
            }
            Stream.of(user.getFirstName(), user.getLastName(), user.getEmail())
                    .filter(Objects::nonNull)
                    .flatMap(text -> VisibleText.obstacle(text).stream())
                    .findFirst()
                    .ifPresent(obstacle -> {
                        throw new BadUserRequestException("Profil\u00a0: " + obstacle);
                    });
        }
    }

    private Optional<String> whyNot(TaskEntity task, Person person) {
        Optional<Matter> matter = reference(task).flatMap(matters::find);
        if (matter.isEmpty()) {
            return Optional.of("Cette tâche n’appartient à aucun dossier.");
        }
        return rules.whyNot(person, matter.get(), form(task), groups(task));
    }

    private Optional<String> reference(TaskEntity task) {
        return Optional.ofNullable(task.getProcessInstanceId()).flatMap(references::of);
    }

    private static String form(TaskEntity task) {
        return Optional.ofNullable(task.getTaskDefinition())
                .map(definition -> definition.getCamundaFormDefinitionKey())
                .map(key -> key.getExpressionText())
                .orElse("");
    }

    private static Set<String> groups(TaskEntity task) {
        return task.getIdentityLinks().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .collect(Collectors.toSet());
    }

    private static TaskEntity task(CommandContext context, CommandFields fields) {
        String id = fields.text("taskId")
                .or(() -> fields.text("resourceId"))
                .or(() -> fields.text("parentTaskId"))
                .orElse("");
        TaskEntity task = id.isEmpty() ? null : context.getTaskManager().findTaskById(id);
        if (task == null) {
            throw new BadUserRequestException("Cette tâche n’existe pas ou n’existe plus\u00a0: " + id);
        }
        return task;
    }

    /** Proposers follow their own organisation's cases, one at a time; those who see every case may list. */
    private static final class InstanceVisibility {

        private final Matters matters;

        InstanceVisibility(Matters matters) {
            this.matters = matters;
        }

        void check(CommandContext context, Command<?> command, CommandFields fields, Person person) {
            if (person.seesEveryCase()) {
                return;
            }
            Optional<String> reference = fields.text("businessKey")
                    .or(() -> fields.text("processInstanceBusinessKey"))
                    .or(() -> fields.text("processInstanceId").flatMap(id -> businessKey(context, id)))
                    .or(() -> fields.text("taskId").flatMap(id -> businessKeyOfTask(context, id)));
            if (reference.isEmpty() && command instanceof HistoricProcessInstanceQueryImpl query) {
                reference = single(query.getProcessInstanceIds()).flatMap(id -> businessKey(context, id));
            }
            boolean visible = reference
                    .flatMap(matters::find)
                    .filter(found -> person.maySee(found.organisation()))
                    .isPresent();
            if (!visible) {
                throw new AuthorizationException("Précisez le dossier (processInstanceId ou businessKey)\u00a0: "
                        + "vous suivez ceux de votre organisation.");
            }
        }

        private static Optional<String> businessKey(CommandContext context, String instanceId) {
            return Optional.ofNullable(
                            context.getHistoricProcessInstanceManager().findHistoricProcessInstance(instanceId))
                    .map(instance -> instance.getBusinessKey());
        }

        private static Optional<String> businessKeyOfTask(CommandContext context, String taskId) {
            return Optional.ofNullable(context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId))
                    .flatMap(task -> businessKey(context, task.getProcessInstanceId()));
        }

        private static Optional<String> single(Set<String> ids) {
            return ids == null || ids.size() != 1
                    ? Optional.empty()
                    : Optional.of(ids.iterator().next());
        }
    }
}
