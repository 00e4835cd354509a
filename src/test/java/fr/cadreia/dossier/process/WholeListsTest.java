package fr.cadreia.dossier.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;

/** Nothing is silently left out of a list, however long it is. */
class WholeListsTest {

    private final TaskQuery query = mock();

    private void has(int rows) {
        List<Task> all = IntStream.range(0, rows)
                .mapToObj(row -> (Task) mock(Task.class))
                .toList();
        when(query.listPage(anyInt(), anyInt()))
                .thenAnswer(asked -> all.stream()
                        .skip(asked.<Integer>getArgument(0))
                        .limit(asked.<Integer>getArgument(1))
                        .toList());
    }

    @Test
    void aShortListIsOneQuestion() {
        has(3);

        assertThat(WholeLists.of(query)).hasSize(3);
        verify(query, times(1)).listPage(anyInt(), anyInt());
    }

    @Test
    void aLongOneIsReadToItsEnd() {
        has(2 * WholeLists.AT_ONCE);

        assertThat(WholeLists.of(query)).hasSize(2 * WholeLists.AT_ONCE).doesNotHaveDuplicates();
    }
}
