package fr.cadreia.dossier.process;

import fr.cadreia.dossier.LastDay;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.path.CasePath;
import fr.cadreia.dossier.reassessment.NextReassessment;
import fr.cadreia.engine.form.StepExtensionProperty;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.Motion;
import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Follows every case where it goes: built-in listeners, which neither a diagram nor a client can leave out.
 */
@Component
class CaseListeners extends AbstractBpmnParseListener {

    /** A solution that is to be replaced stays until its successor is there. */
    private static final Set<Motion> STAYS_IN_SERVICE = EnumSet.of(Motion.KEEP, Motion.REPLACE);

    private final TaskLabels labels;
    private final OrganisationCandidates candidates;
    private final CasePath path;
    private final NextReassessment next;

    CaseListeners(TaskLabels labels, OrganisationCandidates candidates, CasePath path, NextReassessment next) {
        this.candidates = candidates;
        this.labels = labels;
        this.path = path;
        this.next = next;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        StepExtensionProperty.read(element, activity);
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            behavior.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, labels);
            TaskTimeouts.read(element, activity);
            candidates.applyTo(behavior.getTaskDefinition());
        }
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::enter);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        StepExtensionProperty.read(element, activity);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::enter);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::dateNext);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        if (CaseProcess.KEY.equals(definition.getKey())) {
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::end);
        }
    }

    private void enter(DelegateExecution execution) {
        StepExtensionProperty.of(((ExecutionEntity) execution).getActivity())
                .flatMap(Step::of)
                .ifPresent(step -> path.enter(
                        execution.getProcessBusinessKey(),
                        step,
                        execution.getCurrentActivityId(),
                        execution.getProcessInstanceId()));
    }

    /**
     * Dates the next re-evaluation: after a re-evaluation the old date has passed, and the next one would be due at
     * once.
     */
    private void dateNext(DelegateExecution execution) {
        boolean reassessed = StepExtensionProperty.of(((ExecutionEntity) execution).getActivity())
                .flatMap(Step::of)
                .filter(Step.REASSESSMENT::equals)
                .isPresent();
        String outcome = (String) execution.getVariable(PathVariables.REASSESSMENT_OUTCOME.name());
        if (reassessed
                && !execution.isCanceled()
                && Motion.of(outcome).filter(STAYS_IN_SERVICE::contains).isPresent()) {
            execution.setVariable(
                    PathVariables.NEXT_REASSESSMENT.name(),
                    LastDay.endOf(next.renew(execution.getProcessBusinessKey())));
        }
    }

    private void end(DelegateExecution execution) {
        String cause = (String) execution.getVariable(PathVariables.STOP_CAUSE.name());
        path.close(execution.getProcessBusinessKey(), CaseEnding.of(cause));
    }
}
