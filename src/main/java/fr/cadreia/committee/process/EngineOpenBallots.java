package fr.cadreia.committee.process;

import fr.cadreia.committee.OpenBallots;
import fr.cadreia.engine.config.AsApplication;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A ballot is open as long as the secretary has not closed it. */
@Component
class EngineOpenBallots implements OpenBallots {

    private final TaskService tasks;
    private final AsApplication application;

    EngineOpenBallots(@Lazy TaskService tasks, AsApplication application) {
        this.tasks = tasks;
        this.application = application;
    }

    @Override
    public Optional<String> of(String caseReference) {
        return application.call(() -> Optional.ofNullable(tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseReference)
                        .taskDefinitionKey("Task_CloseVote")
                        .singleResult())
                .map(Task::getProcessInstanceId));
    }
}
