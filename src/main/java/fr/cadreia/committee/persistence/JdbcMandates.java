package fr.cadreia.committee.persistence;

import fr.cadreia.committee.mandate.Mandate;
import fr.cadreia.committee.mandate.Mandates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMandates implements Mandates {

    private final JdbcClient jdbc;

    JdbcMandates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Mandate> all() {
        return jdbc.sql("select * from cadre_mandate order by starts_on, id")
                .query(JdbcMandates::mandate)
                .list();
    }

    @Override
    public Optional<Mandate> find(long id) {
        return jdbc.sql("select * from cadre_mandate where id = ?")
                .param(id)
                .query(JdbcMandates::mandate)
                .optional();
    }

    @Override
    public void add(Mandate mandate) {
        jdbc.sql("insert into cadre_mandate (member, titular, starts_on, ends_on, act) values (?, ?, ?, ?, ?)")
                .params(
                        mandate.member(),
                        mandate.titular(),
                        mandate.from(),
                        mandate.until().orElse(null),
                        mandate.act())
                .update();
    }

    @Override
    public void update(Mandate mandate) {
        jdbc.sql("update cadre_mandate set ends_on = ? where id = ?")
                .params(mandate.until().orElse(null), mandate.id())
                .update();
    }

    private static Mandate mandate(ResultSet row, int index) throws SQLException {
        return new Mandate(
                row.getLong("id"),
                row.getString("member"),
                row.getString("titular"),
                row.getObject("starts_on", LocalDate.class),
                Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
                row.getString("act"));
    }
}
