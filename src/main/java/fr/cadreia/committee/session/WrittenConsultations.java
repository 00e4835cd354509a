package fr.cadreia.committee.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The examinations that were last convened as a consultation in writing, without a session. */
@Repository
public class WrittenConsultations {

    /**
     * @param examination id of its process instance
     * @param endsOn the last day on which members may vote
     */
    public record Consultation(String examination, String caseReference, LocalDate endsOn, String place) {}

    private final JdbcClient jdbc;

    WrittenConsultations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a consultation; replaces the one stored for the same examination. */
    public void keep(Consultation kept) {
        forget(kept.examination());
        jdbc.sql("""
                        insert into cadre_written_consultation (process_instance_id, case_reference, ends_on, place)
                        values (?, ?, ?, ?)""")
                .params(kept.examination(), kept.caseReference(), kept.endsOn(), kept.place())
                .update();
    }

    /** Forgets a consultation whose case was convened again, to a session. */
    public void forget(String examination) {
        jdbc.sql("delete from cadre_written_consultation where process_instance_id = ?")
                .param(examination)
                .update();
    }

    /** Returns the consultations that end on these days, both included, the earliest first. */
    public List<Consultation> ending(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select * from cadre_written_consultation where ends_on between ? and ?
                        order by ends_on, case_reference""")
                .params(first, last)
                .query((row, number) -> read(row))
                .list();
    }

    /** Returns the latest consultations, the latest first. */
    public List<Consultation> latest(int most) {
        return jdbc.sql("select * from cadre_written_consultation order by ends_on desc, case_reference limit ?")
                .param(most)
                .query((row, number) -> read(row))
                .list();
    }

    public int count() {
        return jdbc.sql("select count(*) from cadre_written_consultation")
                .query(Integer.class)
                .single();
    }

    private static Consultation read(ResultSet row) throws SQLException {
        return new Consultation(
                row.getString("process_instance_id"),
                row.getString("case_reference"),
                row.getObject("ends_on", LocalDate.class),
                row.getString("place"));
    }
}
