package fr.cadreia.training;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.journal.CaseEvent.DataRemoved;
import fr.cadreia.journal.Journal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes the names of trained agents, and their attestations. The numbers of each case stay, and the journal says that it was done. */
@Component
public class ForgottenTrainees {

    /** The most names that are removed in one transaction. */
    private static final int AT_A_TIME = 200;

    /** What the journal attests of trainings, as {@code TablesBeside} names it. */
    private static final String TRAINING = "TRAINING";

    /** What stands in place of a name, before the row's number. */
    private static final String NAMELESS = "agent n°\u00a0";

    private final JdbcClient jdbc;
    private final CaseRecords records;

    ForgottenTrainees(JdbcClient jdbc, CaseRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    private record Named(long id, String caseReference) {}

    /**
     * Removes the names of some of those whose access ended before a day, or whose case was closed before it.
     *
     * @return the number of names; 0 once none is left
     */
    @Transactional
    public int forgetBefore(LocalDate day) {
        return forget(
                jdbc.sql("""
                                select t.id, t.case_reference from cadre_trainee t join cadre_case c on c.reference = t.case_reference
                                where t.agent not like :nameless and (t.access_ended < :day or c.closed_at < :day)
                                order by t.case_reference, t.id limit :most""")
                        .param("nameless", NAMELESS + "%")
                        .param("day", day)
                        .param("most", AT_A_TIME)
                        .query(Named.class)
                        .list(),
                "durée de conservation atteinte");
    }

    /** Removes the names of agents, in whatever case they were trained. */
    @Transactional
    public int forget(Collection<String> agents) {
        return agents.isEmpty()
                ? 0
                : forget(
                        jdbc.sql("select id, case_reference from cadre_trainee where agent in (:agents)")
                                .param("agents", agents)
                                .query(Named.class)
                                .list(),
                        "identité effacée");
    }

    private int forget(List<Named> trainees, String reason) {
        Map<String, List<Named>> byCase = trainees.stream().collect(Collectors.groupingBy(Named::caseReference));
        byCase.forEach((reference, named) -> {
            String step = records.cases().lockForUpdate(reference).step().code();
            for (Named trainee : named) {
                jdbc.sql("delete from cadre_attestation where trainee_id = ?")
                        .param(trainee.id())
                        .update();
                jdbc.sql("update cadre_trainee set agent = ? where id = ?")
                        .params(NAMELESS + trainee.id(), trainee.id())
                        .update();
            }
            records.journal()
                    .append(reference, Journal.APPLICATION, step, new DataRemoved(TRAINING, named.size(), reason));
        });
        return trainees.size();
    }
}
