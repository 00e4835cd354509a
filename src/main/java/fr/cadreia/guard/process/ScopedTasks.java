package fr.cadreia.guard.process;

import fr.cadreia.engine.command.PlainTasks;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.stereotype.Component;

/**
 * Narrows every list and count of tasks to what the reader may work on: assigned to the reader, or offered to one of the
 * reader's groups and not barred to the reader (a second reading of one's own review, one's own organisation's case).
 * Administrators see them all, to supervise.
 */
@Component
class ScopedTasks implements SessionFactory {

    private final People people;
    private final BarredTasks barred;

    ScopedTasks(People people, BarredTasks barred) {
        this.people = people;
        this.barred = barred;
    }

    @Override
    public Class<?> getSessionType() {
        return TaskManager.class;
    }

    @Override
    public Session openSession() {
        return new Manager(people, barred);
    }

    /** Instantiated per command by the engine. */
    static final class Manager extends PlainTasks {

        private final People people;
        private final BarredTasks barred;

        Manager(People people, BarredTasks barred) {
            this.people = people;
            this.barred = barred;
        }

        @Override
        public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
            return narrowed(query, () -> super.findTasksByQueryCriteria(query));
        }

        @Override
        public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
            return narrowed(query, () -> super.findTaskCountByQueryCriteria(query));
        }

        private <T> T narrowed(TaskQueryImpl query, Supplier<T> asked) {
            Optional<Person> reader = reader();
            if (reader.isEmpty()) {
                return barred.named()
                        .map(person -> barred.without(person, asked))
                        .orElseGet(asked);
            }
            scope(query, reader.get());
            boolean taken = reader.get().id().equals(query.getAssignee())
                    && query.getQueries().size() == 1;
            return getCommandContext()
                    .runWithoutAuthorization(() -> taken ? asked.get() : barred.without(reader.get(), asked));
        }

        private Optional<Person> reader() {
            return Optional.ofNullable(getCommandContext().getAuthenticatedUserId())
                    .flatMap(people::find)
                    .filter(person -> !person.has(Role.ADMINISTRATORS));
        }

        private static void scope(TaskQueryImpl query, Person person) {
            Set<String> groups = person.taskGroups();
            if (!isAlreadyScoped(query, person, groups)) {
                TaskQueryImpl own = (TaskQueryImpl) query.or().taskAssignee(person.id());
                if (!groups.isEmpty()) {
                    own.taskCandidateGroupIn(new ArrayList<>(groups)).includeAssignedTasks();
                }
                own.endOr();
            }
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
