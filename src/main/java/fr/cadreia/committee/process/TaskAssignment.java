package fr.cadreia.committee.process;

import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.committee.steps.DeliberationVariables;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives a member's vote to the holder of the proxy, and the chair's tasks to the person who presides over this case in
 * place of a chair who is absent or recused.
 */
@Component
@Order(0)
class TaskAssignment extends AbstractBpmnParseListener {

    private static final Set<String> CHAIR_FORMS = Set.of(PointStage.MOTION.form(), PointStage.RESULT.form());

    private final Examinations examinations;
    private final People people;

    TaskAssignment(Examinations examinations, People people) {
        this.examinations = examinations;
        this.people = people;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (!(activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior)) {
            return;
        }
        Expression form = behavior.getTaskDefinition().getCamundaFormDefinitionKey();
        if (form == null) {
            return;
        }
        if (form.getExpressionText().equals(PointStage.VOTE.form())) {
            behavior.getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) this::giveToHolder);
        } else if (CHAIR_FORMS.contains(form.getExpressionText())) {
            behavior.getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) this::giveToSessionChair);
        }
    }

    private void giveToHolder(DelegateTask task) {
        String member = (String) task.getVariable(DeliberationVariables.MEMBER.name());
        String holder = votingBody(task).voters().getOrDefault(member, member);
        if (!holder.equals(member)) {
            task.setAssignee(holder);
            // The name of the member stands in the form: tasks are kept for long.
            task.setName(task.getName() + " (par pouvoir)");
        }
    }

    private void giveToSessionChair(DelegateTask task) {
        String chair = votingBody(task).chair();
        if (!people.has(chair, Role.COMMITTEE_CHAIR)) {
            task.setAssignee(chair);
        }
    }

    private VotingBody votingBody(DelegateTask task) {
        return examinations
                .of(((TaskEntity) task).getProcessInstance().getBusinessKey(), task.getProcessInstanceId())
                .votingBody(ConveningKind.of(
                        Boolean.TRUE.equals(task.getVariable(DeliberationVariables.SECOND_CONVENING.name()))));
    }
}
