package fr.cadreia.dossier.process;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.CaseSteps;
import fr.cadreia.framework.FrameworkSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** By which day a task is to be done: one that was set for it, or so many days after it came. */
@Component
class DueDays {

    private final FrameworkSettings framework;
    private final CaseSteps steps;
    private final Clock clock;

    DueDays(FrameworkSettings framework, CaseSteps steps, Clock clock) {
        this.framework = framework;
        this.steps = steps;
        this.clock = clock;
    }

    LocalDate of(String form, String reference, VariableScope task) {
        Date asked = (Date) task.getVariable(EngineCommitments.DUE.name());
        if (asked != null) {
            return LocalDate.ofInstant(asked.toInstant(), ZoneId.systemDefault());
        }
        Optional<CaseStep<?>> step = steps.of(form);
        // The end is the midnight that closes the last day.
        return step.flatMap(CaseStep::end)
                .map(end -> (Date) task.getVariable(end.name()))
                .map(end -> LocalDate.ofInstant(end.toInstant().minusMillis(1), ZoneId.systemDefault()))
                .or(() -> step.flatMap(asking -> asking.due(reference)))
                .orElseGet(() -> LocalDate.now(clock).plus(framework.deadlines().dueFor(form)));
    }

    /** How long before its last day a task is on its reader's mind. */
    LocalDate reminder(LocalDate due) {
        return due.minus(framework.deadlines().reminderBefore());
    }
}
