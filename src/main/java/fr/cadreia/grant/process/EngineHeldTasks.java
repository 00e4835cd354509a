package fr.cadreia.grant.process;

import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.grant.HeldTasks;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tasks of the engine. Those that belong to a person and to no group, such as votes, stay the person's. */
@Component
class EngineHeldTasks implements HeldTasks {

    private final TaskService tasks;
    private final AsApplication application;

    EngineHeldTasks(@Lazy TaskService tasks, AsApplication application) {
        this.tasks = tasks;
        this.application = application;
    }

    @Override
    public void giveBack(String account, Set<String> groups) {
        giveBack(account, groups::contains);
    }

    @Override
    public void giveBack(String account) {
        giveBack(account, group -> true);
    }

    private void giveBack(String account, Predicate<String> of) {
        application.run(() -> tasks.createTaskQuery().taskAssignee(account).list().stream()
                .filter(task -> isOffered(task, of))
                .forEach(task -> tasks.setAssignee(task.getId(), null)));
    }

    private boolean isOffered(Task task, Predicate<String> of) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .anyMatch(link -> of.test(link.getGroupId()));
    }
}
