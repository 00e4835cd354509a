package fr.cadreia.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.cadreia.kernel.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mappings that have a name. */
@Repository
public class SavedMappings {

    private final JdbcClient jdbc;

    SavedMappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns all saved mappings, by name. */
    public List<SavedMapping> all() {
        return jdbc.sql("select * from cadre_intake_mapping order by name")
                .query((row, number) -> read(row))
                .list();
    }

    public Optional<SavedMapping> find(String name) {
        return jdbc.sql("select * from cadre_intake_mapping where name = ?")
                .param(name)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Saves a mapping in place of one with the same name. */
    @Transactional
    public void save(SavedMapping mapping) {
        remove(mapping.name());
        jdbc.sql(
                        "insert into cadre_intake_mapping (name, headings, mapping, saved_by, saved_at) values (?, ?, ?, ?, ?)")
                .params(
                        mapping.name(),
                        StoredJson.write(mapping.headings()),
                        MappingJson.print(mapping.mapping()),
                        mapping.savedBy(),
                        mapping.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether there was one */
    public boolean remove(String name) {
        return jdbc.sql("delete from cadre_intake_mapping where name = ?")
                        .param(name)
                        .update()
                > 0;
    }

    private static SavedMapping read(ResultSet row) throws SQLException {
        return new SavedMapping(
                row.getString("name"),
                StoredJson.read(row.getString("headings"), new TypeReference<>() {}),
                MappingJson.parse(row.getString("mapping")),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
