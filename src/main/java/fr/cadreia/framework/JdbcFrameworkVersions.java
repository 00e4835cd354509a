package fr.cadreia.framework;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.kernel.database.RowLocks;
import fr.cadreia.kernel.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFrameworkVersions implements FrameworkVersions {

    /** The act of the first version is the one that both named who closed the installation: the version itself never changes. */
    private static final String SELECT = """
            select version_number, effective_on, rules, settings, review, case when review = ''
                then coalesce((select framework_act from cadre_installation where closed_at is not null), '')
                else act end as act
            from cadre_framework_version""";

    private final JdbcClient jdbc;
    private final RowLocks locks;
    private final Map<Setting, Integer> defaults;

    /** @param first gives the figures that a release added after a version was adopted */
    JdbcFrameworkVersions(JdbcClient jdbc, RowLocks locks, FrameworkSettings first) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.defaults = first.figures().values();
    }

    @Override
    public List<FrameworkVersion> all() {
        return jdbc.sql(SELECT + " order by effective_on")
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public Optional<FrameworkVersion> find(String number) {
        return jdbc.sql(SELECT + " where version_number = ?")
                .param(number)
                .query((row, index) -> read(row))
                .optional();
    }

    @Override
    public Optional<String> inForce(LocalDate day) {
        return jdbc.sql("""
                        select version_number from cadre_framework_version where effective_on <= ?
                        order by effective_on desc limit 1""").param(day).query(String.class).optional();
    }

    @Override
    public void add(FrameworkVersion version) {
        Map<String, Integer> settings = new LinkedHashMap<>();
        version.settings().values().forEach((setting, value) -> settings.put(setting.key(), value));
        jdbc.sql("""
                        insert into cadre_framework_version
                            (version_number, effective_on, rules, settings, act, review) values (?, ?, ?, ?, ?, ?)""")
                .params(
                        version.number(),
                        version.effectiveOn(),
                        StoredJson.write(version.rules()),
                        StoredJson.write(settings),
                        version.act(),
                        version.review())
                .update();
    }

    @Override
    public FrameworkVersion lockFirst() {
        // Not the version's own row: the run-time user may not lock a row that it may not change.
        locks.lockForUpdate("cadre_journal_chain", "chain", JournalChains.FRAMEWORK);
        return jdbc.sql(SELECT + " where review = ''")
                .query((row, number) -> read(row))
                .single();
    }

    @Override
    public void begin(FrameworkVersion first) {
        if (all().isEmpty()) {
            try {
                add(first);
            } catch (DuplicateKeyException e) {
                // Another node began at the same moment.
            }
        }
    }

    private FrameworkVersion read(ResultSet row) throws SQLException {
        Map<Setting, Integer> settings = new EnumMap<>(defaults);
        StoredJson.read(row.getString("settings"), new TypeReference<Map<String, Integer>>() {})
                .forEach((key, value) -> Setting.of(key).ifPresent(setting -> settings.put(setting, value)));
        return new FrameworkVersion(
                row.getString("version_number"),
                row.getObject("effective_on", LocalDate.class),
                StoredJson.read(row.getString("rules"), new TypeReference<List<String>>() {}),
                new Settings(settings),
                row.getString("act"),
                row.getString("review"));
    }
}
