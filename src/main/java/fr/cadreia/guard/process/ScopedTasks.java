package fr.cadreia.guard.process;

import fr.cadreia.engine.command.PlainTasks;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    private final NarrowedTasks tasks;

    ScopedTasks(People people, NarrowedTasks tasks) {
        this.people = people;
        this.tasks = tasks;
    }

    @Override
    public Class<?> getSessionType() {
        return TaskManager.class;
    }

    @Override
    public Session openSession() {
        return new Manager(people, tasks);
    }

    /** The session that the engine creates per command. */
    static final class Manager extends PlainTasks {

        private final People people;
        private final NarrowedTasks tasks;

        Manager(People people, NarrowedTasks tasks) {
            this.people = people;
            this.tasks = tasks;
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
                return tasks.named().map(named -> tasks.within(named, asked)).orElseGet(asked);
            }
            return getCommandContext().runWithoutAuthorization(() -> narrowed(query, reader.get(), asked));
        }

        private <T> T narrowed(TaskQueryImpl query, Person reader, Supplier<T> asked) {
            boolean plain = query.getQueries().size() == 1;
            if (plain && reader.id().equals(query.getAssignee())) {
                return asked.get();
            }
            Set<String> mine = plain ? askedOf(query, reader) : Set.of();
            return mine.isEmpty()
                    ? tasks.within(new NarrowedTasks.Named(reader, TaskReach.of(reader, true)), asked)
                    : withoutGroups(
                            query,
                            () -> tasks.within(
                                    new NarrowedTasks.Named(
                                            reader, TaskReach.offered(mine, query.isIncludeAssignedTasks())),
                                    asked));
        }

        private Optional<Person> reader() {
            return Optional.ofNullable(getCommandContext().getAuthenticatedUserId())
                    .flatMap(people::find)
                    .filter(person -> !person.has(Role.ADMINISTRATORS));
        }

        /**
         * Returns the reader's own groups among those that are asked for, if they alone say to whom tasks are offered.
         */
        private static Set<String> askedOf(TaskQueryImpl query, Person person) {
            List<String> asked = query.getCandidateGroupsInternal();
            if (asked == null
                    || query.getCandidateGroup() != null
                    || query.getCandidateGroupLike() != null
                    || query.getCandidateUser() != null) {
                return Set.of();
            }
            Set<String> groups = person.taskGroups();
            return asked.stream()
                    .map(group -> Role.of(group)
                            .map(role -> role.groupWithin(person.organisation()))
                            .orElse(group))
                    .filter(groups::contains)
                    .collect(Collectors.toSet());
        }

        /** Asks without the groups of the query: the same answer as narrowing, and no join that multiplies tasks. */
        private static <T> T withoutGroups(TaskQueryImpl query, Supplier<T> asked) {
            DirectFieldAccessor fields = new DirectFieldAccessor(query);
            Object groups = fields.getPropertyValue("candidateGroups");
            fields.setPropertyValue("candidateGroups", null);
            fields.setPropertyValue("cachedCandidateGroups", null);
            try {
                return asked.get();
            } finally {
                fields.setPropertyValue("candidateGroups", groups);
            }
        }
    }
}
