package fr.cadreia.guard.process;

import fr.cadreia.dossier.matter.Matters;
import fr.cadreia.people.Person;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Proposers follow their own organisation's cases, one at a time; those who see every case may list. */
final class InstanceVisibility {

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
}
