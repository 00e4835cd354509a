package fr.cadreia.grant;

import fr.cadreia.dossier.CaseQuery;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Step;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Role;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The tasks of the engine that people have taken. A task that belongs to a person and to no group, such as a vote,
 * stays with the person.
 */
@Component
class EngineHeldTasks implements HeldTasks {

    private static final int MOST = 1_000;

    private final TaskService tasks;
    private final AsApplication application;
    private final Cases cases;
    private final DecidingOrganisations deciding;

    EngineHeldTasks(@Lazy TaskService tasks, AsApplication application, Cases cases, DecidingOrganisations deciding) {
        this.tasks = tasks;
        this.application = application;
        this.cases = cases;
        this.deciding = deciding;
    }

    @Override
    public void giveBack(String account, Set<String> groups) {
        giveBack(account, groups::contains);
    }

    @Override
    public void giveBack(String account) {
        giveBack(account, group -> true);
    }

    @Override
    public void offerActs(String organisation) {
        String now = Role.AUTHORITY.groupWithin(deciding.of(organisation));
        application.run(() -> cases.page(new CaseQuery(
                        Optional.of(organisation),
                        Optional.empty(),
                        Optional.of(Step.AUTHORITY_ACT),
                        Optional.empty(),
                        true,
                        CaseQuery.Sort.REFERENCE,
                        false,
                        0,
                        MOST))
                .forEach(waiting -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(waiting.reference())
                        .taskCandidateGroup(Role.AUTHORITY.id())
                        .includeAssignedTasks()
                        .list()
                        .forEach(task -> offer(task, now))));
    }

    private void offer(Task task, String group) {
        tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())
                        && link.getGroupId() != null
                        && !link.getGroupId().equals(Role.AUTHORITY.id()))
                .forEach(link -> tasks.deleteCandidateGroup(task.getId(), link.getGroupId()));
        if (!group.isEmpty()) {
            tasks.addCandidateGroup(task.getId(), group);
        }
        tasks.setAssignee(task.getId(), null);
    }

    private void giveBack(String account, Predicate<String> of) {
        application.run(() -> tasks.createTaskQuery().taskAssignee(account).list().stream()
                .filter(task -> isOffered(task, of))
                .forEach(task -> tasks.setAssignee(task.getId(), null)));
    }

    private boolean isOffered(Task task, Predicate<String> of) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .anyMatch(link -> of.test(link.getGroupId()));
    }
}
