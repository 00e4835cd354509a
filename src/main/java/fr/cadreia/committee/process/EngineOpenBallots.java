package fr.cadreia.committee.process;

import fr.cadreia.committee.examination.OpenBallots;
import fr.cadreia.committee.steps.DeliberationVariables;
import fr.cadreia.committee.steps.VoteClosing;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.kernel.form.FormId;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A ballot is open as long as the secretary has not closed it. */
@Component
class EngineOpenBallots implements OpenBallots {

    private static final String CLOSING = FormId.of(VoteClosing.class);

    private final TaskService tasks;
    private final AsApplication application;

    EngineOpenBallots(@Lazy TaskService tasks, AsApplication application) {
        this.tasks = tasks;
        this.application = application;
    }

    @Override
    public Optional<String> of(String caseReference) {
        return application.call(() ->
                tasks.createTaskQuery().processInstanceBusinessKey(caseReference).initializeFormKeys().list().stream()
                        .filter(task -> task.getCamundaFormRef() != null
                                && CLOSING.equals(task.getCamundaFormRef().getKey()))
                        .map(Task::getProcessInstanceId)
                        .findFirst());
    }

    @Override
    public boolean isSecond(String instance) {
        return application.call(() -> tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .processVariableValueEquals(DeliberationVariables.SECOND_CONVENING.name(), true)
                        .count()
                > 0);
    }
}
