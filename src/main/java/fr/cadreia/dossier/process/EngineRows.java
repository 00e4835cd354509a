package fr.cadreia.dossier.process;

import fr.cadreia.dossier.CaseStandings.Place;
import fr.cadreia.dossier.CaseStandings.Wait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what concerns all cases from the engine's own tables. The engine's queries load whole entities, a part of each
 * by a statement of its own; here one statement gives the few columns that are needed, however many cases there are.
 */
@Component
class EngineRows {

    /** Types of elements that only hold others, and say nothing that these do not say. */
    private static final Set<String> CONTAINERS = Set.of("subProcess", "multiInstanceBody");

    private static final String TIMERS = """
            select root.BUSINESS_KEY_ as reference, job.PROCESS_DEF_ID_ as definition,
                kind.ACT_ID_ as element, job.DUEDATE_ as due, job.ID_ as id
            from ACT_RU_JOB job join ACT_RU_JOBDEF kind on kind.ID_ = job.JOB_DEF_ID_
            join ACT_RU_EXECUTION root on root.ID_ = job.PROCESS_INSTANCE_ID_
            join cadre_case dossier on dossier.reference = root.BUSINESS_KEY_
            where job.PROCESS_DEF_KEY_ = :process and job.TYPE_ = 'timer' and job.DUEDATE_ > :from and job.DUEDATE_ < :until
            """;

    /** The first events of each kind, which an index has in their order: among the reminders of tasks they are few. */
    private static final String FIRST_EVENTS = Stream.of(
                    TimerExecuteNestedActivityJobHandler.TYPE,
                    TimerCatchIntermediateEventJobHandler.TYPE,
                    TimerStartEventSubprocessJobHandler.TYPE)
            .map(kind -> "(" + TIMERS + "and job.HANDLER_TYPE_ = '" + kind + """
                    ' and (:anywhere or dossier.organisation = :organisation)
                    order by job.DUEDATE_, job.ID_ limit :most)""")
            .collect(Collectors.joining(" union all ", "", " order by due, id limit :most"));

    private final JdbcClient jdbc;

    EngineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param definition id of the version of the process on which the case runs */
    record TimerRow(String reference, String definition, String element, Instant when) {}

    /** Lists the places of the cases, in all versions of the process. */
    List<Place> places(String process) {
        return jdbc.sql("""
                        select root.BUSINESS_KEY_ as reference, found.ACT_ID_ as element
                        from ACT_HI_ACTINST found join ACT_RU_EXECUTION root on root.ID_ = found.PROC_INST_ID_
                        where found.PROC_DEF_KEY_ = :process and found.END_TIME_ is null
                        and root.BUSINESS_KEY_ is not null and found.ACT_TYPE_ not in (:containers)""")
                .param("process", process)
                .param("containers", CONTAINERS)
                .query((row, number) -> new Place(row.getString("reference"), row.getString("element")))
                .list();
    }

    /**
     * Lists all open tasks of processes that carry a business key, whatever the process. (No index on a link's type is
     * offered to H2, which would read all links anew for each task.)
     */
    List<Wait> waits(Set<String> withoutGroups) {
        Map<String, Wait> waits = new LinkedHashMap<>();
        jdbc.sql("""
                        select task.ID_ as id, root.BUSINESS_KEY_ as reference, task.DUE_DATE_ as due,
                            link.GROUP_ID_ as candidates
                        from ACT_RU_TASK task join ACT_RU_EXECUTION root on root.ID_ = task.PROC_INST_ID_
                        left join ACT_RU_IDENTITYLINK link on link.TASK_ID_ = task.ID_
                            and concat(link.TYPE_, '') = 'candidate' and link.GROUP_ID_ is not null
                        where root.BUSINESS_KEY_ is not null""").query(row -> {
            String group = row.getString("candidates");
            Set<String> groups = group == null || withoutGroups.contains(group) ? Set.of() : Set.of(group.intern());
            Wait wait = new Wait(row.getString("reference"), groups, instant(row, "due"));
            waits.merge(row.getString("id"), wait, EngineRows::together);
        });
        return List.copyOf(waits.values());
    }

    private static Wait together(Wait one, Wait other) {
        Set<String> groups = new HashSet<>(one.groups());
        groups.addAll(other.groups());
        return new Wait(one.caseReference(), Set.copyOf(groups), one.due());
    }

    /**
     * Returns the next timers that are events of the process, soonest first.
     *
     * @param organisation of the cases, empty for all
     * @param most the greatest number
     */
    List<TimerRow> events(String process, Instant from, Instant until, Optional<String> organisation, int most) {
        return timers(FIRST_EVENTS, process, from, until)
                .param("anywhere", organisation.isEmpty())
                .param("organisation", organisation.orElse(""))
                .param("most", most)
                .query(EngineRows::timer)
                .list();
    }

    /** Returns all timers of these elements, soonest first. */
    List<TimerRow> timers(String process, Set<String> elements, Instant from, Instant until) {
        return elements.isEmpty()
                ? List.of()
                : timers(
                                TIMERS + "and kind.ACT_ID_ in (:elements) order by job.DUEDATE_, job.ID_",
                                process,
                                from,
                                until)
                        .param("elements", elements)
                        .query(EngineRows::timer)
                        .list();
    }

    private JdbcClient.StatementSpec timers(String statement, String process, Instant from, Instant until) {
        return jdbc.sql(statement)
                .param("process", process)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until));
    }

    private static TimerRow timer(ResultSet row, int number) throws SQLException {
        return new TimerRow(
                row.getString("reference"),
                row.getString("definition"),
                row.getString("element"),
                row.getTimestamp("due").toInstant());
    }

    /** Ids of the groups that tasks are offered to, by the tasks' ids. */
    Map<String, Set<String>> candidateGroups(Collection<String> tasks) {
        Map<String, Set<String>> groups = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("""
                            select TASK_ID_, GROUP_ID_ from ACT_RU_IDENTITYLINK
                            where TASK_ID_ in (:tasks) and TYPE_ = 'candidate' and GROUP_ID_ is not null""").param("tasks", tasks).query(row -> {
                groups.computeIfAbsent(row.getString("TASK_ID_"), none -> new HashSet<>())
                        .add(row.getString("GROUP_ID_"));
            });
        }
        return groups;
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
