package fr.cadreia.dossier.commitment;

import fr.cadreia.dossier.commitment.Commitment.Fulfilment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The commitments of all cases. */
@Repository
public class Commitments {

    private final JdbcClient jdbc;

    Commitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Commitment commitment) {
        jdbc.sql("""
                        insert into cadre_commitment
                            (process_instance_id, case_reference, source, demand, holder, due)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        commitment.processInstance(),
                        commitment.caseReference(),
                        commitment.source(),
                        commitment.demand(),
                        commitment.holder(),
                        commitment.due())
                .update();
    }

    /** Lists the commitments of a case, the next due first. */
    public List<Commitment> of(String caseReference) {
        return of(List.of(caseReference));
    }

    /** Lists the commitments of these cases, the next due first. */
    public List<Commitment> of(Collection<String> caseReferences) {
        return caseReferences.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select * from cadre_commitment where case_reference in (:cases)
                                order by due, process_instance_id""")
                        .param("cases", caseReferences)
                        .query((row, number) -> read(row))
                        .list();
    }

    public Optional<Commitment> find(String processInstance) {
        return jdbc.sql("select * from cadre_commitment where process_instance_id = ?")
                .param(processInstance)
                .query((row, number) -> read(row))
                .optional();
    }

    public void fulfil(String processInstance, Fulfilment fulfilment) {
        jdbc.sql("update cadre_commitment set fulfilment = ? where process_instance_id = ?")
                .params(fulfilment.code(), processInstance)
                .update();
    }

    private static Commitment read(ResultSet row) throws SQLException {
        return new Commitment(
                row.getString("process_instance_id"),
                row.getString("case_reference"),
                row.getString("source"),
                row.getString("demand"),
                row.getString("holder"),
                row.getObject("due", LocalDate.class),
                Optional.ofNullable(row.getString("fulfilment")).map(Fulfilment::of));
    }
}
