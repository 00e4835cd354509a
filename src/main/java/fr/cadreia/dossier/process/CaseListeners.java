package fr.cadreia.dossier.process;

import fr.cadreia.dossier.LastDay;
import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.matter.Matters;
import fr.cadreia.dossier.path.CasePath;
import fr.cadreia.dossier.trial.NextReassessment;
import fr.cadreia.engine.form.StepExtensionProperty;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.Motion;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
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
    private final Matters matters;
    private final People people;
    private final DecidingOrganisations deciding;
    private final CasePath path;
    private final NextReassessment next;

    CaseListeners(
            TaskLabels labels,
            CasePath path,
            NextReassessment next,
            Matters matters,
            People people,
            DecidingOrganisations deciding) {
        this.labels = labels;
        this.path = path;
        this.next = next;
        this.matters = matters;
        this.people = people;
        this.deciding = deciding;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        StepExtensionProperty.read(element, activity);
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            behavior.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, labels);
            TaskTimeouts.read(element, activity);
            applyTo(behavior.getTaskDefinition());
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

    /**
     * Hands a requester's task only to the organisation to which the case belongs, and the authority's act to the authority
     * that decides for it. Of the groups {@code agents} and {@code communes} that the diagram names, the one that does not
     * act for it is left out; the organisation itself, or the authority of the deciding one, is added as a candidate, by
     * which the task is found.
     */
    private void applyTo(TaskDefinition task) {
        Set<Expression> groups = task.getCandidateGroupIdExpressions();
        Set<String> literal = groups.stream().map(Expression::getExpressionText).collect(Collectors.toSet());
        if (literal.stream().anyMatch(group -> has(group, Role::actsForOneOrganisation))) {
            groups.clear();
            task.addCandidateGroupIdExpression(new Candidates(List.copyOf(literal)));
        }
    }

    private static boolean has(String group, Predicate<Role> property) {
        return Role.of(group).filter(property).isPresent();
    }

    private List<String> candidates(List<String> literal, String reference) {
        Optional<String> organisation =
                matters.find(reference).map(Matter::organisation).filter(id -> !id.isEmpty());
        Role acting = organisation
                .flatMap(people::organisation)
                .map(Organisation::requesters)
                .orElse(Role.AGENTS);
        List<String> candidates = new ArrayList<>();
        for (String group : literal) {
            if (!has(group, Role::isRequester) || group.equals(acting.id())) {
                candidates.add(group);
            }
        }
        if (literal.stream().anyMatch(group -> has(group, Role::isRequester))) {
            organisation.ifPresent(candidates::add);
        }
        if (literal.contains(Role.AUTHORITY.id())) {
            organisation
                    .map(deciding::of)
                    .map(Role.AUTHORITY::groupWithin)
                    .filter(group -> !group.isEmpty())
                    .ifPresent(candidates::add);
        }
        return candidates;
    }

    /** Evaluated by the engine when it creates the task. */
    private final class Candidates implements Expression {

        private static final long serialVersionUID = 1L;

        private final transient List<String> literal;

        private Candidates(List<String> literal) {
            this.literal = literal;
        }

        @Override
        public Object getValue(VariableScope scope) {
            ExecutionEntity execution =
                    scope instanceof TaskEntity task ? task.getExecution() : (ExecutionEntity) scope;
            return candidates(literal, execution.getProcessBusinessKey());
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new UnsupportedOperationException("Candidates are computed");
        }

        @Override
        public String getExpressionText() {
            return String.join(",", literal);
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
