package fr.cadreia.guard.process;

import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.stereotype.Component;

/**
 * Narrows every list and count of tasks to what the reader may work on: assigned to the reader, or offered to one of the
 * reader's groups. Administrators see them all, to supervise.
 */
@Component
class ScopedTasks implements SessionFactory {

    private final People people;

    ScopedTasks(People people) {
        this.people = people;
    }

    @Override
    public Class<?> getSessionType() {
        return TaskManager.class;
    }

    @Override
    public Session openSession() {
        return new Manager(people);
    }

    /** Instantiated per command by the engine. */
    static final class Manager extends TaskManager {

        private final People people;

        Manager(People people) {
            this.people = people;
        }

        @Override
        public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
            return scope(query)
                    ? getCommandContext().runWithoutAuthorization(() -> super.findTasksByQueryCriteria(query))
                    : super.findTasksByQueryCriteria(query);
        }

        @Override
        public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
            return scope(query)
                    ? getCommandContext().runWithoutAuthorization(() -> super.findTaskCountByQueryCriteria(query))
                    : super.findTaskCountByQueryCriteria(query);
        }

        /** @return whether the query is now limited to a person's own tasks */
        private boolean scope(TaskQueryImpl query) {
            Optional<Person> reader = Optional.ofNullable(getCommandContext().getAuthenticatedUserId())
                    .flatMap(people::find);
            if (reader.isEmpty() || reader.get().has(Role.ADMINISTRATORS)) {
                return false;
            }
            Person person = reader.get();
            Set<String> groups = person.taskGroups();
            if (!isAlreadyScoped(query, person, groups)) {
                TaskQueryImpl own = (TaskQueryImpl) query.or().taskAssignee(person.id());
                if (!groups.isEmpty()) {
                    own.taskCandidateGroupIn(new ArrayList<>(groups)).includeAssignedTasks();
                }
                own.endOr();
            }
            return true;
        }

        private static boolean isAlreadyScoped(TaskQueryImpl query, Person person, Set<String> groups) {
            if (query.getQueries().size() > 1) {
                return false;
            }
            if (person.id().equals(query.getAssignee())) {
                return true;
            }
            List<String> asked = query.getCandidateGroupsInternal();
            if (asked == null || query.getCandidateGroup() != null || query.getCandidateUser() != null) {
                return false;
            }
            List<String> mine = asked.stream()
                    .map(group -> isRequesterRole(group) ? person.organisation() : group)
                    .distinct()
                    .filter(groups::contains)
                    .toList();
            if (mine.isEmpty()) {
                return false;
            }
            // What others' groups are offered is left out: the same answer as narrowing, and one join less.
            new DirectFieldAccessor(query).setPropertyValue("candidateGroups", new ArrayList<>(mine));
            return true;
        }

        private static boolean isRequesterRole(String group) {
            return Role.of(group).filter(Role::isRequester).isPresent();
        }
    }
}
