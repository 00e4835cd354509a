package fr.cadreia.dossier.process;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.CaseSteps;
import fr.cadreia.dossier.LastDay;
import fr.cadreia.framework.FrameworkSettings;
import java.time.Clock;
import java.time.LocalDate;
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

    /** The day on which a task with this form is due when it comes now and nobody set another. */
    LastDay usual(String form) {
        return last(LocalDate.now(clock).plus(framework.deadlines().dueFor(form)));
    }

    /** The day that its step has for this task; empty where it has none. */
    Optional<LastDay> own(String form, String reference, VariableScope task) {
        Optional<CaseStep<?>> step = steps.of(form);
        return step.flatMap(CaseStep::end)
                .map(end -> (Date) task.getVariable(end.name()))
                .flatMap(LastDay::closedBy)
                .or(() -> step.flatMap(asking -> asking.due(reference)))
                .map(this::last);
    }

    private LastDay last(LocalDate day) {
        return new LastDay(day, framework.deadlines());
    }
}
