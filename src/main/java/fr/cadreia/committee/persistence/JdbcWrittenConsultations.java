package fr.cadreia.committee.persistence;

import fr.cadreia.committee.WrittenConsultations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWrittenConsultations implements WrittenConsultations {

    private final JdbcClient jdbc;

    JdbcWrittenConsultations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Consultation kept) {
        forget(kept.examination());
        jdbc.sql("""
                        insert into cadre_written_consultation (process_instance_id, case_reference, ends_on, place)
                        values (?, ?, ?, ?)""")
                .params(kept.examination(), kept.caseReference(), kept.endsOn(), kept.place())
                .update();
    }

    @Override
    public void forget(String examination) {
        jdbc.sql("delete from cadre_written_consultation where process_instance_id = ?")
                .param(examination)
                .update();
    }

    @Override
    public List<Consultation> ending(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select * from cadre_written_consultation where ends_on between ? and ?
                        order by ends_on, case_reference""")
                .params(first, last)
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public List<Consultation> latest(int most) {
        return jdbc.sql("select * from cadre_written_consultation order by ends_on desc, case_reference limit ?")
                .param(most)
                .query((row, number) -> read(row))
                .list();
    }

    @Override
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
