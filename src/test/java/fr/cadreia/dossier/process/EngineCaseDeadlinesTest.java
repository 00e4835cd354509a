package fr.cadreia.dossier.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseDeadlines.CaseDeadline;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.process.PathTimers.NamedTimer;
import fr.cadreia.engine.config.AsApplication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.junit.jupiter.api.Test;

class EngineCaseDeadlinesTest {

    private static final String ELEMENT = "Timer_ReassessmentDue";
    private static final Instant FROM = Instant.parse("2026-05-04T08:00:00Z");
    private static final Instant DUE = FROM.plusSeconds(3_600);

    /** With 3,600 imported cases, 7,200 reminders of their tasks come before the first re-evaluation. */
    @Test
    void theRemindersOfTasksPushNoTimerOut() {
        JobQuery reminders = mock(JobQuery.class, RETURNS_SELF);
        JobQuery own = mock(JobQuery.class, RETURNS_SELF);
        doReturn(own).when(reminders).activityId(ELEMENT);
        Job reassessment = mock();
        doReturn(List.of(mock(Job.class))).when(reminders).listPage(anyInt(), anyInt());
        doReturn(List.of(reassessment)).when(own).listPage(anyInt(), anyInt());
        ManagementService management = mock();
        when(management.createJobQuery()).thenReturn(reminders);
        PathTimers timers = mock();
        when(timers.elements()).thenReturn(Set.of(ELEMENT));
        when(timers.named(List.of(reassessment)))
                .thenReturn(List.of(new NamedTimer("instance", ELEMENT, "Réévaluation", DUE)));
        CaseInstances instances = mock();
        when(instances.references(Set.of("instance"))).thenReturn(Map.of("instance", "IA-2026-0001"));
        Cases cases = mock();
        Case dossier = Case.opened("IA-2026-0001", "Tri", "dir", Case.Origin.PROPOSAL, "2026-1", FROM, "agent");
        when(cases.find("IA-2026-0001")).thenReturn(Optional.of(dossier));
        AsApplication application = mock();
        when(application.call(any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());

        EngineCaseDeadlines deadlines = new EngineCaseDeadlines(management, timers, instances, cases, application);

        List<CaseDeadline> expected = List.of(new CaseDeadline(dossier, ELEMENT, "Réévaluation", DUE));
        assertThat(deadlines.between(FROM, DUE.plusSeconds(1), Set.of(ELEMENT))).isEqualTo(expected);
        assertThat(deadlines.between(FROM, DUE.plusSeconds(1))).isEqualTo(expected);
    }
}
