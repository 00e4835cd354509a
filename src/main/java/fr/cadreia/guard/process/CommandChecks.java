package fr.cadreia.guard.process;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.engine.FormRefusedException;
import fr.cadreia.guard.Right;
import fr.cadreia.guard.TaskRules;
import fr.cadreia.people.Person;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.stereotype.Component;

/** What a right does not say by itself: which task, which case, whose account. */
@Component
class CommandChecks {

    private static final String PATH = "mandatory-path";

    private final Cases cases;
    private final TaskRules rules;

    CommandChecks(Cases cases, TaskRules rules) {
        this.cases = cases;
        this.rules = rules;
    }

    void check(CommandContext context, Command<?> command, Person person, Right right) {
        Fields fields = new Fields(command);
        switch (right) {
            case START_CASE -> start(context, fields);
            case READ_TASK -> read(context, fields, person);
            case TAKE_TASK -> take(context, fields, person);
            case SUBMIT_TASK -> submit(context, fields, person);
            case READ_INSTANCE -> instance(context, command, fields, person);
            case OWN_ACCOUNT -> account(fields, person);
            default -> {
                // READ_DEFINITIONS needs no more, and task lists are narrowed where they are read.
            }
        }
    }

    private static void start(CommandContext context, Fields fields) {
        if (fields.text("businessKey").isPresent()) {
            throw FormRefusedException.because(
                    "La référence du dossier est donnée par l'application : " + "n'envoyez pas de « businessKey ».");
        }
        var definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(
                        fields.text("processDefinitionId").orElse(""));
        if (definition != null && !PATH.equals(definition.getKey())) {
            throw new AuthorizationException("Ce processus ne se démarre pas seul : il est appelé par un dossier.");
        }
        if (definition != null && isOutdated(context, definition.getId())) {
            throw new AuthorizationException(
                    "Cette version du parcours est remplacée : ouvrez le dossier avec la " + "version en vigueur.");
        }
    }

    private static boolean isOutdated(CommandContext context, String definitionId) {
        var latest = context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(PATH);
        return latest != null && !latest.getId().equals(definitionId);
    }

    private void read(CommandContext context, Fields fields, Person person) {
        TaskEntity task = task(context, fields);
        if (!person.id().equals(task.getAssignee()) && whyNot(task, person).isPresent()) {
            throw new AuthorizationException("Cette tâche n'est pas la vôtre.");
        }
    }

    private void take(CommandContext context, Fields fields, Person person) {
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

    private void submit(CommandContext context, Fields fields, Person person) {
        TaskEntity task = task(context, fields);
        if (task.getAssignee() == null) {
            throw new AuthorizationException("Prenez d'abord cette tâche en charge.");
        }
        if (!person.id().equals(task.getAssignee())) {
            throw new AuthorizationException("Cette tâche est prise en charge par " + task.getAssignee()
                    + " : seule cette personne peut la terminer.");
        }
        if (task.getDelegationState() != null) {
            throw new AuthorizationException("Une tâche déléguée ne se termine pas : elle doit être rendue au groupe.");
        }
        if (!groups(task).isEmpty() && !TaskRules.isSessionChair(person, groups(task))) {
            whyNot(task, person).ifPresent(reason -> {
                throw new AuthorizationException(reason);
            });
        }
    }

    /** Proposers follow their own organisation's cases, one at a time; the others may list. */
    private void instance(CommandContext context, Command<?> command, Fields fields, Person person) {
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
                .flatMap(cases::find)
                .filter(found -> person.maySee(found.organisation()))
                .isPresent();
        if (!visible) {
            throw new AuthorizationException("Précisez le dossier (processInstanceId ou businessKey) : "
                    + "vous suivez ceux de votre organisation.");
        }
    }

    private static void account(Fields fields, Person person) {
        if (fields.get("user") instanceof User user && !user.getId().equals(person.id())) {
            throw new AuthorizationException("On ne change que son propre compte.");
        }
    }

    private Optional<String> whyNot(TaskEntity task, Person person) {
        Optional<Case> dossier = Optional.ofNullable(task.getProcessInstance())
                .map(instance -> instance.getBusinessKey())
                .flatMap(cases::find);
        if (dossier.isEmpty()) {
            return Optional.of("Cette tâche n'appartient à aucun dossier.");
        }
        String form = Optional.ofNullable(task.getTaskDefinition())
                .map(definition -> definition.getCamundaFormDefinitionKey())
                .map(key -> key.getExpressionText())
                .orElse("");
        return rules.whyNot(person, dossier.get(), form, groups(task));
    }

    private static Set<String> groups(TaskEntity task) {
        return task.getIdentityLinks().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .collect(Collectors.toSet());
    }

    private static TaskEntity task(CommandContext context, Fields fields) {
        String id = fields.text("taskId")
                .or(() -> fields.text("resourceId"))
                .or(() -> fields.text("parentTaskId"))
                .orElse("");
        TaskEntity task = id.isEmpty() ? null : context.getTaskManager().findTaskById(id);
        if (task == null) {
            throw new BadUserRequestException("Cette tâche n'existe pas ou n'existe plus : " + id);
        }
        return task;
    }

    private static Optional<String> businessKey(CommandContext context, String instanceId) {
        return Optional.ofNullable(context.getHistoricProcessInstanceManager().findHistoricProcessInstance(instanceId))
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

    /** The engine's commands keep what they were given in fields without accessors. */
    private static final class Fields {

        private final DirectFieldAccessor accessor;

        Fields(Command<?> command) {
            this.accessor = new DirectFieldAccessor(command);
        }

        Object get(String name) {
            return accessor.isReadableProperty(name) ? accessor.getPropertyValue(name) : null;
        }

        Optional<String> text(String name) {
            return get(name) instanceof String text ? Optional.of(text) : Optional.empty();
        }
    }
}
