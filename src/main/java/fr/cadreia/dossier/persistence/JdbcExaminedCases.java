package fr.cadreia.dossier.persistence;

import fr.cadreia.dossier.ExaminedCases;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcExaminedCases implements ExaminedCases {

    /** No column but the task's is offered as an index: H2 would read all links of a group anew for each task. */
    private static final String OFFERED = """
            select task.ID_ as id, task.PROC_DEF_ID_ as definition, task.TASK_DEF_KEY_ as element
            from cadre_case dossier
            join ACT_RU_EXECUTION root on root.BUSINESS_KEY_ = dossier.reference
            join ACT_RU_TASK task on task.PROC_INST_ID_ = root.ID_
            where dossier.closed_at is null and task.ASSIGNEE_ is null
            and exists (select 1 from ACT_RU_IDENTITYLINK link where link.TASK_ID_ = task.ID_
                and concat(link.TYPE_, '') = 'candidate' and concat(link.GROUP_ID_, '') in (:groups))
            """;

    private static final String REVIEWED = """
            dossier.step = 'secondReading' and dossier.closed_at is null and (
                select review.author from cadre_step_document review
                where review.case_reference = dossier.reference and review.form = 'review'
                order by review.id desc limit 1) = :person""";

    private final JdbcClient jdbc;

    JdbcExaminedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Offered> ofOwnOrganisation(Person person, Set<String> groups) {
        return person.organisation().isEmpty()
                ? List.of()
                : offered(
                        "dossier.organisation = :organisation and dossier.step in ('review', 'dataGate', 'secondReading')",
                        "organisation",
                        person.organisation(),
                        groups);
    }

    @Override
    public List<Offered> reviewedBy(Person person, Set<String> groups) {
        return offered(REVIEWED, "person", person.id(), groups);
    }

    private List<Offered> offered(String which, String name, String value, Set<String> groups) {
        return groups.isEmpty()
                ? List.of()
                : jdbc.sql(OFFERED + "and " + which)
                        .param("groups", groups)
                        .param(name, value)
                        .query((row, number) ->
                                new Offered(row.getString("id"), row.getString("definition"), row.getString("element")))
                        .list();
    }

    @Override
    public Set<String> reviewedBy(Person person) {
        return jdbc.sql("select dossier.reference from cadre_case dossier where " + REVIEWED)
                .param("person", person.id())
                .query(String.class)
                .set();
    }
}
