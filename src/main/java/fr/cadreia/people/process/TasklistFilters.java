package fr.cadreia.people.process;

import fr.cadreia.people.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The Tasklist's filters, and which group may open which filter and web application. Creates only what is missing. */
@Component
@Order(20)
class TasklistFilters implements ApplicationRunner {

    private static final List<String> COMMITTEE = Arrays.stream(Role.values())
            .filter(role -> role.isCommitteeMember() || role == Role.COMMITTEE_CHAIR)
            .map(Role::id)
            .toList();

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Override
    public void run(ApplicationArguments args) {
        List<String> workers = Arrays.stream(Role.values())
                .filter(Role::actsOnCases)
                .map(Role::id)
                .toList();
        // Administrators read every filter, and open on this one.
        filter("Toutes les tâches", 0, "Tout ce qui attend quelqu’un.", query(), List.of(Role.ADMINISTRATORS.id()));
        filter("Ce qui vous attend", 1, "Vos tâches, et celles qui sont offertes à vos groupes.", waiting(), workers);
        filter("Mes tâches", 2, "Les tâches que vous avez prises en charge.", mine(), workers);
        filter("À prendre en charge", 3, "Les tâches offertes à vos groupes.", offered(), workers);
        filter("Comité\u00a0: à voter", 4, "Vos votes attendus.", votes(), COMMITTEE);
        filter("En retard", 5, "Les tâches dont l’échéance est passée.", late(), workers);
        workers.forEach(group -> grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
        // The webapps ask the engine's authorizations what to show; our own guard decides what is really allowed.
        for (Resource resource : Resources.values()) {
            grant(Role.ADMINISTRATORS.id(), resource, Authorization.ANY, Permissions.ALL);
        }
    }

    private TaskQuery query() {
        return tasks.createTaskQuery().orderByDueDate().asc();
    }

    /** Returns what the Tasklist opens on: the tasks that this person holds or may take. */
    private TaskQuery waiting() {
        return query().or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .endOr();
    }

    private TaskQuery mine() {
        return query().taskAssigneeExpression("${currentUser()}");
    }

    /** Returns the only tasks of a deliberation that belong to a person and not to a group. */
    private TaskQuery votes() {
        // Without the last call, the engine would look only among tasks that nobody has taken.
        return mine().processDefinitionKey("deliberation")
                .withoutCandidateGroups()
                .includeAssignedTasks();
    }

    private TaskQuery offered() {
        return query().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned();
    }

    private TaskQuery late() {
        return query().dueBeforeExpression("${now()}");
    }

    private void filter(String name, int priority, String description, TaskQuery query, List<String> groups) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name).setQuery(query);
        // No colour: links have that of the authority's identity.
        filter.setProperties(Map.of(
                "priority", priority, "description", description, "refresh", true, "showUndefinedVariable", false));
        filters.saveFilter(filter);
        groups.forEach(group -> grant(group, Resources.FILTER, filter.getId(), Permissions.READ));
    }

    private void grant(String group, Resource resource, String id, Permission permission) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!granted) {
            Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(id);
            authorization.addPermission(permission);
            authorizations.saveAuthorization(authorization);
        }
    }
}
