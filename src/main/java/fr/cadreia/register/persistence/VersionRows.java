package fr.cadreia.register.persistence;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterChanges;
import fr.cadreia.register.entry.WithheldPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored versions, read as anybody may read them: without the withheld parts. */
@Repository
class VersionRows {

    private static final String SELECT = """
            select v.*, f.published_at as first_published_at
            from cadre_register_version v
            join cadre_register_version f on f.reference = v.reference and f.version_number = 1
            """;

    private final JdbcClient jdbc;

    private final WithheldRows withheld;

    VersionRows(JdbcClient jdbc, WithheldRows withheld) {
        this.jdbc = jdbc;
        this.withheld = withheld;
    }

    /**
     * The state of the register, which changes with every publication and takedown.
     *
     * @param lastId the last id given; 0 when there is none
     * @param withheld the number of withheld parts; it only grows
     */
    record Head(long lastId, long withheld) {}

    Head head() {
        return jdbc.sql("select last_id, (select count(*) from cadre_register_withheld) from cadre_register_head")
                .query((row, number) -> new Head(row.getLong(1), row.getLong(2)))
                .single();
    }

    /**
     * Lists the newest version of each entry that has changed after an id, the oldest of these first, up to this
     * number.
     */
    List<EntryVersion> newestSince(long id, int most) {
        return read(jdbc.sql(SELECT + """
                        where v.id > ? and not exists (select 1 from cadre_register_version n
                            where n.reference = v.reference and n.version_number > v.version_number)
                        order by v.id limit ?""").param(id).param(most));
    }

    List<EntryVersion> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : read(jdbc.sql(SELECT + "where v.id in (:ids)").param("ids", ids));
    }

    /** Lists the versions of an entry, newest first. */
    List<EntryVersion> of(String reference) {
        return read(jdbc.sql(SELECT + "where v.reference = ? order by v.version_number desc")
                .param(reference));
    }

    List<EntryVersion> newest(String reference) {
        return read(jdbc.sql(SELECT + "where v.reference = ? order by v.version_number desc limit 1")
                .param(reference));
    }

    List<EntryVersion> newest(Collection<String> references) {
        return references.isEmpty() ? List.of() : read(jdbc.sql(SELECT + """
                        where v.reference in (:references) and v.version_number = (
                            select max(version_number) from cadre_register_version where reference = v.reference)""").param("references", references));
    }

    List<EntryVersion> changes(Instant since, long before, int limit) {
        return read(jdbc.sql(SELECT + "where v.published_at > ? and v.id < ? order by v.id desc limit ?")
                .params(since.atOffset(ZoneOffset.UTC), before, limit));
    }

    List<EntryVersion> published(RegisterChanges.Span span, int offset, int limit) {
        String meant =
                span.declared() ? "" : " and not (v.version_number = 1 and v.status in ('TO_REGULARISE', 'STOPPED'))";
        return read(jdbc.sql(SELECT + "where v.published_at >= ? and v.published_at < ?" + meant
                        + " order by v.published_at desc, v.id desc limit ? offset ?")
                .params(span.from().atOffset(ZoneOffset.UTC), span.until().atOffset(ZoneOffset.UTC), limit, offset));
    }

    RegisterChanges.Counts count(RegisterChanges.Span span) {
        return jdbc.sql("""
                        select count(*), count(distinct reference), count(case when version_number = 1 then 1 end),
                            count(case when version_number = 1 and status in ('TO_REGULARISE', 'STOPPED') then 1 end)
                        from cadre_register_version where published_at >= ? and published_at < ?""")
                .params(span.from().atOffset(ZoneOffset.UTC), span.until().atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new RegisterChanges.Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    Optional<Instant> firstPublication() {
        return moment("order by id limit 1");
    }

    Optional<Instant> lastChange() {
        return moment("order by id desc limit 1");
    }

    private Optional<Instant> moment(String which) {
        return jdbc.sql("select published_at from cadre_register_version " + which)
                .query((row, number) ->
                        row.getObject("published_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    private record Row(
            long id,
            String reference,
            int number,
            Instant publishedAt,
            String cause,
            String sha256,
            Instant first,
            String content) {}

    private List<EntryVersion> read(JdbcClient.StatementSpec statement) {
        List<Row> rows = statement.query((row, number) -> row(row)).list();
        Map<String, List<WithheldPart>> hidden = rows.isEmpty() ? Map.of() : withheld.all();
        return rows.stream()
                .map(row -> new EntryVersion(
                        row.id(),
                        row.number(),
                        row.publishedAt(),
                        row.cause(),
                        row.sha256(),
                        row.first(),
                        RegisterJson.read(row.content(), hidden.getOrDefault(row.reference(), List.of()))))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("reference"),
                row.getInt("version_number"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("cause"),
                row.getString("sha256"),
                row.getObject("first_published_at", OffsetDateTime.class).toInstant(),
                row.getString("content"));
    }
}
