package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.framework.FrameworkSettings;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/**
 * Gives each new task the name, description and due date that its reader needs, and hands a requester's task to the
 * case's own organisation alone.
 */
@Component
class TaskLabels implements TaskListener {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    /** Due when the experiment ends, which its protocol says. */
    private static final String CLOSING = "Task_ExperimentClosing";

    private final Cases cases;
    private final People people;
    private final FrameworkSettings framework;
    private final Clock clock;

    TaskLabels(Cases cases, People people, FrameworkSettings framework, Clock clock) {
        this.cases = cases;
        this.people = people;
        this.framework = framework;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = ((TaskEntity) task).getProcessInstance().getBusinessKey();
        Optional<Case> found = Optional.ofNullable(reference).flatMap(cases::find);
        if (found.isEmpty()) {
            return;
        }
        Case dossier = found.get();
        LocalDate due = due(task);
        task.setName(task.getName() + " : " + dossier.reference() + " " + dossier.title());
        task.setDescription(people.organisationName(dossier.organisation()) + " – à rendre pour le " + DAY.format(due));
        task.setDueDate(startOf(due));
        task.setFollowUpDate(startOf(due.minus(framework.deadlines().reminderBefore())));
        keepToOrganisation(task, dossier);
    }

    private LocalDate due(DelegateTask task) {
        Date end = (Date) task.getVariable(PathVariables.EXPERIMENT_END.name());
        if (CLOSING.equals(task.getTaskDefinitionKey()) && end != null) {
            return LocalDate.ofInstant(end.toInstant(), ZoneId.systemDefault());
        }
        String form = ((TaskEntity) task)
                .getTaskDefinition()
                .getCamundaFormDefinitionKey()
                .getExpressionText();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        return today.plus(framework.deadlines().dueFor(form));
    }

    /**
     * A task for {@code agents,communes} goes to those of the case's organisation: of the two roles the one that does
     * not act for it is dropped, and the organisation itself is added as a candidate, by which the task is found.
     */
    private void keepToOrganisation(DelegateTask task, Case dossier) {
        Role acting = people.organisation(dossier.organisation())
                .map(Organisation::requesters)
                .orElse(Role.AGENTS);
        boolean requesters = false;
        for (IdentityLink link : task.getCandidates()) {
            Optional<Role> role = Optional.ofNullable(link.getGroupId()).flatMap(Role::of);
            if (role.filter(Role::isRequester).isPresent()) {
                requesters = true;
                if (role.get() != acting) {
                    task.deleteCandidateGroup(link.getGroupId());
                }
            }
        }
        if (requesters) {
            task.addCandidateGroup(dossier.organisation());
        }
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
