package fr.cadreia.catalogue;

import fr.cadreia.catalogue.UnproposedUse.UsedFor;
import fr.cadreia.catalogue.UnproposedUse.Verdict;
import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.kernel.text.TextSimilarity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The declared uses that nobody had proposed. */
@Repository
public class UnproposedUses {

    private final JdbcClient jdbc;

    UnproposedUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many uses were declared, and what came of them; no person is behind a number.
     *
     * @param declared all of them, whose answers {@code allowed}, {@code stopped} and {@code asked} add up to it
     * @param regularised those for which a case was opened
     * @param pointed those that an expert pointed to the catalogue
     */
    public record Counts(int declared, int allowed, int stopped, int asked, int regularised, int pointed) {}

    void add(UnproposedUse use) {
        jdbc.sql("""
                        insert into cadre_unproposed_use
                          (declared_on, tool, tool_key, purpose, data, organisation, account, verdict)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        use.declaredOn(),
                        use.tool(),
                        key(use.tool()),
                        use.purpose().name(),
                        use.data().map(DataKind::name).orElse(""),
                        use.organisation(),
                        use.account(),
                        use.verdict().name())
                .update();
    }

    /** Returns the name under which spellings of a tool are one. */
    public static String key(String tool) {
        return TextSimilarity.folded(tool).replace(" ", "");
    }

    /** Lists the uses that no expert has settled yet and that need one: every use that was not allowed at once. */
    public List<UnproposedUse> waiting() {
        return jdbc.sql("""
                        select * from cadre_unproposed_use
                        where settled_on is null and verdict <> 'ALLOWED' order by tool_key, organisation, id""").query(UnproposedUses::use).list();
    }

    /** Returns the waiting uses of a tool in an organisation, which nobody else can settle until this transaction ends. */
    List<UnproposedUse> lockForUpdate(String key, String organisation) {
        List<UnproposedUse> locked = jdbc.sql("""
                        select * from cadre_unproposed_use
                        where tool_key = ? and organisation = ? and settled_on is null and verdict <> 'ALLOWED'
                        order by id for update""")
                .params(key, organisation)
                .query(UnproposedUses::use)
                .list();
        TransactionMemory.waited();
        return locked;
    }

    /**
     * Settles the waiting uses of a tool in an organisation, and forgets the names that people left.
     *
     * @param caseReference of the case that was opened, or empty
     * @param entry of the catalogue that people were pointed to
     */
    void settle(String key, String organisation, LocalDate day, String caseReference, Optional<Long> entry) {
        jdbc.sql("""
                        update cadre_unproposed_use
                        set settled_on = ?, case_reference = ?, entry_id = ?, account = ''
                        where tool_key = ? and organisation = ? and settled_on is null and verdict <> 'ALLOWED'""")
                .params(day, caseReference, entry.orElse(null), key, organisation)
                .update();
    }

    /** Counts the uses that were declared from a day on, before another. */
    public Counts between(LocalDate from, LocalDate before) {
        return jdbc.sql("""
                        select count(*) declared,
                          count(case when verdict = 'ALLOWED' then 1 end) allowed,
                          count(case when verdict = 'STOP' then 1 end) stopped,
                          count(case when verdict = 'EXPERT' then 1 end) asked,
                          count(case when case_reference <> '' then 1 end) regularised,
                          count(entry_id) pointed
                        from cadre_unproposed_use where declared_on >= ? and declared_on < ?""")
                .params(from, before)
                .query((row, index) -> new Counts(
                        row.getInt("declared"),
                        row.getInt("allowed"),
                        row.getInt("stopped"),
                        row.getInt("asked"),
                        row.getInt("regularised"),
                        row.getInt("pointed")))
                .single();
    }

    private static UnproposedUse use(ResultSet row, int index) throws SQLException {
        return new UnproposedUse(
                row.getLong("id"),
                row.getObject("declared_on", LocalDate.class),
                row.getString("tool"),
                UsedFor.valueOf(row.getString("purpose")),
                Optional.of(row.getString("data"))
                        .filter(name -> !name.isEmpty())
                        .map(DataKind::valueOf),
                row.getString("organisation"),
                row.getString("account"),
                Verdict.valueOf(row.getString("verdict")));
    }
}
