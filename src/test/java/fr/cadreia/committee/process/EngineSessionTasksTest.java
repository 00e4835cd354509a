package fr.cadreia.committee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.engine.config.AsApplication;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks that end between being found and being read, as they do while others vote. */
class EngineSessionTasksTest {

    private final TaskQuery query = mock(TaskQuery.class, RETURNS_SELF);
    private final ProcessInstanceQuery examinations = mock(ProcessInstanceQuery.class, RETURNS_SELF);
    private final TaskService tasks = mock();
    private final RuntimeService runtime = mock();
    private final AsApplication application = mock();

    private final EngineSessionTasks sessions = new EngineSessionTasks(
            tasks,
            mock(FormService.class),
            runtime,
            mock(RepositoryService.class),
            mock(IdentityService.class),
            application);

    @BeforeEach
    void aTaskThatCannotBeRead() {
        Task task = mock(Task.class, RETURNS_DEEP_STUBS);
        when(task.getId()).thenReturn("t1");
        when(task.getProcessInstanceId()).thenReturn("p1");
        when(task.getCamundaFormRef().getKey()).thenReturn("vote");
        ProcessInstance instance = mock();
        when(instance.getId()).thenReturn("p1");
        when(instance.getBusinessKey()).thenReturn("IA-2026-0001");
        when(runtime.createProcessInstanceQuery()).thenReturn(examinations);
        doReturn(List.of(instance)).when(examinations).list();
        when(application.call(any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
        when(tasks.createTaskQuery()).thenReturn(query);
        doReturn(List.of(task)).when(query).list();
        when(tasks.getVariables(anyString(), anyCollection())).thenThrow(new NullValueException("task is null"));
    }

    @Test
    void aTaskThatHasEndedIsNoLongerWaitedFor() {
        when(query.count()).thenReturn(0L);

        assertThat(sessions.waiting("vote")).isEmpty();
    }

    @Test
    void whatIsWrongWithATaskThatIsThereIsNotHidden() {
        when(query.count()).thenReturn(1L);

        assertThatThrownBy(() -> sessions.waiting("vote")).isInstanceOf(NullValueException.class);
    }
}
