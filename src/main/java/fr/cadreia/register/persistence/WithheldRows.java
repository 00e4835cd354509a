package fr.cadreia.register.persistence;

import fr.cadreia.register.entry.WithheldPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts that takedowns hide; they are few. */
@Repository
class WithheldRows {

    private final JdbcClient jdbc;

    WithheldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WithheldPart> of(String reference) {
        return jdbc.sql("select * from cadre_register_withheld where reference = ? order by field")
                .param(reference)
                .query((row, number) -> read(row))
                .list();
    }

    /** Returns the withheld parts by reference. */
    Map<String, List<WithheldPart>> all() {
        Map<String, List<WithheldPart>> withheld = new HashMap<>();
        jdbc.sql("select * from cadre_register_withheld order by reference, field")
                .query(row -> {
                    withheld.computeIfAbsent(row.getString("reference"), first -> new ArrayList<>())
                            .add(read(row));
                });
        return withheld;
    }

    /** @param request reference of the request that asked for it */
    void add(String reference, WithheldPart hidden, String request) {
        jdbc.sql("""
                        insert into cadre_register_withheld (reference, field, legal_reason, since, request)
                        values (?, ?, ?, ?, ?)""")
                .params(reference, hidden.field(), hidden.legalReason(), hidden.since(), request)
                .update();
    }

    private static WithheldPart read(ResultSet row) throws SQLException {
        return new WithheldPart(
                row.getString("field"), row.getString("legal_reason"), row.getObject("since", LocalDate.class));
    }
}
