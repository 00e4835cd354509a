package fr.cadreia.intake.file;

import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.MappingJson;
import fr.cadreia.intake.MappingOffers.Offer;
import fr.cadreia.intake.file.InventoryFiles.ReadAs;
import fr.cadreia.kernel.time.AuthorityClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that people uploaded and have not taken over yet, in the database, so that every node shows them. They are
 * removed two hours after somebody looked at them, at once when they are taken over, and the oldest when there are too
 * many.
 */
@Repository
public class IntakeUploads {

    private static final Duration KEPT = Duration.ofHours(2);

    /** The shortest time between two writes of the moment of the last look. */
    private static final Duration WRITTEN = Duration.ofMinutes(10);

    /** The room for files, in bytes, for all together. */
    private static final long ROOM = 60L * 1024 * 1024;

    private static final IntakeMapping NOTHING = new IntakeMapping("", Map.of());

    private final JdbcClient jdbc;
    private final AuthorityClock clock;

    IntakeUploads(JdbcClient jdbc, AuthorityClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A file with what was said of it.
     *
     * @param owner account id
     * @param offer the mapping, and where it comes from
     */
    public record Upload(String id, String owner, String fileName, ReadAs readAs, Offer offer) {}

    @Transactional
    public void add(Upload upload, byte[] content) {
        jdbc.sql("""
                        insert into cadre_intake_upload (id, owner, file_name, content, size, encoding, sheet, heading_line,
                            mapping, mapping_from, kept_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(upload.id(), upload.owner(), upload.fileName(), content, content.length)
                .params(said(upload))
                .param(end())
                .update();
        removeOldest(upload.id());
    }

    /** Removes the files that nobody has looked at for longest, but the one that was just sent, until all have room. */
    private void removeOldest(String last) {
        while (jdbc.sql("select coalesce(sum(size), 0) from cadre_intake_upload")
                        .query(Long.class)
                        .single()
                > ROOM) {
            int removed = jdbc.sql("""
                            delete from cadre_intake_upload where id = (select id from cadre_intake_upload where id <> ?
                                order by kept_until, id limit 1)""").param(last).update();
            if (removed == 0) {
                return;
            }
        }
    }

    /** Keeps what was said of a file in place of what was said before. */
    public void change(Upload upload) {
        jdbc.sql("""
                        update cadre_intake_upload set encoding = ?, sheet = ?, heading_line = ?, mapping = ?,
                            mapping_from = ?, kept_until = ? where id = ? and owner = ?""")
                .params(said(upload))
                .params(end(), upload.id(), upload.owner())
                .update();
    }

    private static Object[] said(Upload upload) {
        ReadAs readAs = upload.readAs();
        return new Object[] {
            readAs.encoding().map(TextEncoding::code).orElse(""),
            readAs.sheet().orElse(""),
            readAs.headingLine().map(String::valueOf).orElse(""),
            MappingJson.print(upload.offer().mapping()),
            upload.offer().from()
        };
    }

    /** Returns a file of this owner, which is kept for another two hours; empty when it is gone. */
    public Optional<Upload> find(String id, String owner) {
        Instant now = clock.now();
        jdbc.sql("update cadre_intake_upload set kept_until = ? where id = ? and kept_until > ? and kept_until < ?")
                .params(end(), id, utc(now), utc(now.plus(KEPT).minus(WRITTEN)))
                .update();
        return jdbc.sql("""
                        select id, owner, file_name, encoding, sheet, heading_line, mapping, mapping_from
                        from cadre_intake_upload where id = ? and owner = ? and kept_until > ?""")
                .params(id, owner, utc(now))
                .query((row, number) -> read(row))
                .optional();
    }

    public Optional<byte[]> content(String id) {
        return jdbc.sql("select content from cadre_intake_upload where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    public void remove(String id) {
        jdbc.sql("delete from cadre_intake_upload where id = ?").param(id).update();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void removeThoseThatAreOver() {
        jdbc.sql("delete from cadre_intake_upload where kept_until <= ?")
                .param(utc(clock.now()))
                .update();
    }

    private static Upload read(ResultSet row) throws SQLException {
        return new Upload(
                row.getString("id"),
                row.getString("owner"),
                row.getString("file_name"),
                ReadAs.of(row.getString("encoding"), row.getString("sheet"), row.getString("heading_line")),
                new Offer(mapping(row.getString("mapping")), row.getString("mapping_from")));
    }

    /** Reads a mapping as it is printed; one that says nothing is none that a person may send. */
    private static IntakeMapping mapping(String printed) {
        return printed.equals(MappingJson.print(NOTHING)) ? NOTHING : MappingJson.parse(printed);
    }

    private OffsetDateTime end() {
        return utc(clock.now().plus(KEPT));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
