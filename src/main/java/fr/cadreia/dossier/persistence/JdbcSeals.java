package fr.cadreia.dossier.persistence;

import fr.cadreia.dossier.journal.ChainHead;
import fr.cadreia.dossier.journal.Seal;
import fr.cadreia.dossier.journal.Seals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSeals implements Seals {

    private final JdbcClient jdbc;

    JdbcSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ChainHead> currentHeads() {
        return jdbc.sql("""
                        select j.case_reference, j.sequence_number, j.hash from cadre_journal j
                        join (select case_reference, max(sequence_number) as head from cadre_journal
                            group by case_reference) h
                        on h.case_reference = j.case_reference and h.head = j.sequence_number""")
                .query((row, number) -> new ChainHead(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    @Override
    public List<Seal> after(int sequence) {
        return jdbc.sql("select * from cadre_seal where sequence_number > ? order by sequence_number")
                .param(sequence)
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public List<Seal> latest(int count) {
        return jdbc.sql("select * from cadre_seal order by sequence_number desc limit ?")
                .param(count)
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public boolean add(Seal seal) {
        try {
            jdbc.sql("""
                            insert into cadre_seal (sequence_number, sealed_at, chains, digest, heads, previous_mac, mac)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            seal.sequence(),
                            seal.sealedAt().atOffset(ZoneOffset.UTC),
                            seal.chains(),
                            seal.digest(),
                            seal.heads(),
                            seal.previousMac(),
                            seal.mac())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    static Seal read(ResultSet row) throws SQLException {
        return new Seal(
                row.getInt("sequence_number"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getInt("chains"),
                row.getString("digest"),
                row.getString("heads"),
                row.getString("previous_mac"),
                row.getString("mac"));
    }
}
