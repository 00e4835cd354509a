package fr.cadreia.guard.process;

import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The tasks that a query of a person can find, in parts that have no task in common. Each part finds its first tasks by
 * an index, where "one or the other" makes a database look at all tasks.
 *
 * @param held the tasks in the person's hands; null when they are not asked for
 * @param offered the tasks that are offered to the person's groups, without those in the person's hands; null when they
 *     are not asked for
 * @param groups the groups to which they are offered
 */
record TaskReach(TaskCondition held, TaskCondition offered, Set<String> groups) {

    private static final String HELD = "RES.ASSIGNEE_ = ?";

    /**
     * The condition, with a list of ids instead of one lookup for each task: H2 begins with the ids, PostgreSQL with
     * the shorter side.
     */
    private static final String OFFERED = "RES.ID_ in (select offered.TASK_ID_ from ACT_RU_IDENTITYLINK offered"
            + " where offered.TYPE_ = 'candidate' and offered.GROUP_ID_ in (%s))";

    private static final String FREE = "RES.ASSIGNEE_ is null";
    private static final String NOT_MINE = "(RES.ASSIGNEE_ is null or RES.ASSIGNEE_ <> ?)";

    static TaskReach held(Person person) {
        return new TaskReach(new TaskCondition(HELD, List.of(person.id())), null, Set.of());
    }

    /** @param alsoTaken whether those that somebody else of the group took are found too */
    static TaskReach of(Person person, boolean alsoTaken) {
        Set<String> groups = person.taskGroups();
        TaskCondition free =
                alsoTaken ? new TaskCondition(NOT_MINE, List.of(person.id())) : new TaskCondition(FREE, List.of());
        return new TaskReach(held(person).held(), groups.isEmpty() ? null : free.and(offeredTo(groups)), groups);
    }

    /** @param alsoTaken whether those that somebody took are found too */
    static TaskReach offered(Set<String> groups, boolean alsoTaken) {
        TaskCondition offered = offeredTo(groups);
        return new TaskReach(null, alsoTaken ? offered : new TaskCondition(FREE, List.of()).and(offered), groups);
    }

    private static TaskCondition offeredTo(Collection<String> groups) {
        return new TaskCondition(OFFERED.formatted(TaskCondition.marks(groups)), List.copyOf(groups));
    }

    /** @param barred the condition of the offered tasks that are not found */
    TaskReach without(TaskCondition barred) {
        return offered == null ? this : new TaskReach(held, offered.and(barred.not()), groups);
    }

    List<TaskCondition> parts() {
        List<TaskCondition> parts = new ArrayList<>();
        if (held != null) {
            parts.add(held);
        }
        if (offered != null) {
            parts.add(offered);
        }
        return parts;
    }
}
