package fr.cadreia.guard.process;

import fr.cadreia.dossier.ExaminedCases.Offered;
import fr.cadreia.guard.TaskRules;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
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
    private final TaskRules rules;

    ScopedTasks(People people, TaskRules rules) {
        this.people = people;
        this.rules = rules;
    }

    @Override
    public Class<?> getSessionType() {
        return TaskManager.class;
    }

    @Override
    public Session openSession() {
        return new Manager(people, rules);
    }

    /** Instantiated per command by the engine. */
    static final class Manager extends TaskManager {

        private final People people;
        private final TaskRules rules;

        Manager(People people, TaskRules rules) {
            this.people = people;
            this.rules = rules;
        }

        @Override
        public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
            Optional<Person> reader = narrowed();
            if (reader.isEmpty()) {
                return super.findTasksByQueryCriteria(query);
            }
            scope(query, reader.get());
            return getCommandContext().runWithoutAuthorization(() -> {
                Set<String> barred = barred(reader.get(), query);
                return barred.isEmpty() ? super.findTasksByQueryCriteria(query) : without(barred, query);
            });
        }

        @Override
        public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
            Optional<Person> reader = narrowed();
            if (reader.isEmpty()) {
                return super.findTaskCountByQueryCriteria(query);
            }
            scope(query, reader.get());
            return getCommandContext().runWithoutAuthorization(() -> {
                long count = super.findTaskCountByQueryCriteria(query);
                Set<String> barred = count == 0 ? Set.of() : barred(reader.get(), query);
                return barred.isEmpty() ? count : count - countAmong(barred, query);
            });
        }

        private Optional<Person> narrowed() {
            return Optional.ofNullable(getCommandContext().getAuthenticatedUserId())
                    .flatMap(people::find)
                    .filter(person -> !person.has(Role.ADMINISTRATORS));
        }

        /** Ids of tasks that nobody took and that are offered to the reader's groups, but not the reader's to do. */
        private Set<String> barred(Person person, TaskQueryImpl asked) {
            if (person.id().equals(asked.getAssignee()) && asked.getQueries().size() == 1) {
                return Set.of();
            }
            Set<String> barred = new HashSet<>();
            rules.ownTasks(person).forEach(task -> barred.add(task.id()));
            rules.reviewedTasks(person).stream()
                    .filter(task -> TaskRules.SECOND_READING.equals(form(task)))
                    .forEach(task -> barred.add(task.id()));
            return barred;
        }

        /** As the version of the diagram says on which the task runs; read once for each version. */
        private String form(Offered task) {
            TaskDefinition found = definition(task);
            return found == null || found.getCamundaFormDefinitionKey() == null
                    ? ""
                    : found.getCamundaFormDefinitionKey().getExpressionText();
        }

        private TaskDefinition definition(Offered task) {
            return getCommandContext()
                    .getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(task.definition())
                    .getTaskDefinitions()
                    .get(task.element());
        }

        /** The same page as if they were not there. */
        private List<Task> without(Set<String> barred, TaskQueryImpl query) {
            int first = query.getFirstResult();
            int most = query.getMaxResults();
            query.setFirstResult(0);
            query.setMaxResults((int) Math.min(Integer.MAX_VALUE, (long) first + most + barred.size()));
            try {
                return super.findTasksByQueryCriteria(query).stream()
                        .filter(task -> !barred.contains(task.getId()))
                        .skip(first)
                        .limit(most)
                        .toList();
            } finally {
                query.setFirstResult(first);
                query.setMaxResults(most);
            }
        }

        private long countAmong(Set<String> barred, TaskQueryImpl query) {
            String[] asked = query.getTaskIdIn();
            Set<String> among = new HashSet<>(barred);
            if (asked != null) {
                among.retainAll(Set.of(asked));
            }
            if (among.isEmpty()) {
                return 0;
            }
            DirectFieldAccessor fields = new DirectFieldAccessor(query);
            fields.setPropertyValue("taskIdIn", among.toArray(String[]::new));
            try {
                return super.findTaskCountByQueryCriteria(query);
            } finally {
                fields.setPropertyValue("taskIdIn", asked);
            }
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
