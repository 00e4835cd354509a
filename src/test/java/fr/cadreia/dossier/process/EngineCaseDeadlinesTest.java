package fr.cadreia.dossier.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseDeadlines.CaseDeadline;
import fr.cadreia.dossier.CaseDeadlines.Page;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.process.EngineRows.TimerRow;
import fr.cadreia.engine.config.AsApplication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;

class EngineCaseDeadlinesTest {

    private static final String ELEMENT = "Timer_ReassessmentDue";
    private static final Instant FROM = Instant.parse("2026-05-04T08:00:00Z");
    private static final Instant UNTIL = FROM.plusSeconds(7_200);
    private static final Instant DUE = FROM.plusSeconds(3_600);

    private final TaskQuery query = mock();

    @Test
    void thereAreMoreWhereOneMoreThanThePageIsFound() {
        Case dossier = Case.opened("IA-2026-0001", "Tri", "dir", Case.Origin.PROPOSAL, "2026-1", FROM, "agent");
        EngineRows rows = mock();
        TimerRow row = new TimerRow("IA-2026-0001", "path:1", ELEMENT, DUE);
        PathTimers timers = mock();
        Cases cases = mock();
        AsApplication application = mock();
        when(application.call(any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
        when(timers.name("path:1", ELEMENT, DUE)).thenReturn(Optional.of("Réévaluation"));
        when(rows.events(CaseProcess.KEY, FROM, UNTIL, Optional.of("dir"), 2)).thenReturn(List.of(row, row));
        when(rows.events(CaseProcess.KEY, FROM, UNTIL, Optional.of("dir"), 3)).thenReturn(List.of(row, row));
        when(cases.all(Set.of("IA-2026-0001"))).thenReturn(Map.of("IA-2026-0001", dossier));

        EngineCaseDeadlines deadlines = new EngineCaseDeadlines(rows, timers, cases, application);

        CaseDeadline due = new CaseDeadline(dossier, ELEMENT, "Réévaluation", DUE);
        assertThat(deadlines.between(FROM, UNTIL, Optional.of("dir"), 2)).isEqualTo(new Page(List.of(due, due), false));
        assertThat(deadlines.between(FROM, UNTIL, Optional.of("dir"), 1)).isEqualTo(new Page(List.of(due), true));
    }

    // Nothing is silently left out of a list, however long it is.

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
