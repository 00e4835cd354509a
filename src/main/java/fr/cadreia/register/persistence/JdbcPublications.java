package fr.cadreia.register.persistence;

import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.RegisterEvent.EntryTakenBack;
import fr.cadreia.journal.RegisterEvent.RegisterCorrected;
import fr.cadreia.journal.RegisterEvent.RegisterPublished;
import fr.cadreia.journal.RegisterEvent.RegisterWithheld;
import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.register.EntryCorrection;
import fr.cadreia.register.Publications;
import fr.cadreia.register.entry.EntryPart;
import fr.cadreia.register.entry.Evaluation;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.WithheldPart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPublications implements Publications {

    private final JdbcClient jdbc;
    private final WithheldRows withheld;
    private final Journal journal;

    JdbcPublications(JdbcClient jdbc, WithheldRows withheld, Journal journal) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.withheld = withheld;
    }

    @Override
    public void markDue(String caseReference, String cause) {
        jdbc.sql("insert into cadre_register_due (case_reference, cause) values (?, ?)")
                .params(caseReference, cause)
                .update();
    }

    @Override
    public List<String> dueCases(int most) {
        return jdbc.sql(
                        "select case_reference from cadre_register_due group by case_reference order by min(id) limit ?")
                .param(most)
                .query(String.class)
                .list();
    }

    @Override
    public List<Due> lockDue(String caseReference) {
        List<Due> held = jdbc.sql(
                        "select id, cause from cadre_register_due where case_reference = ? order by id for update")
                .param(caseReference)
                .query(Due.class)
                .list();
        TransactionMemory.waited();
        return held;
    }

    @Override
    public void removeDue(List<Due> done) {
        jdbc.sql("delete from cadre_register_due where id in (:ids)")
                .param("ids", done.stream().map(Due::id).toList())
                .update();
    }

    @Override
    @Transactional
    public boolean publish(RegisterEntry entry, String cause, Instant at) {
        long id = nextId();
        Optional<Newest> newest = newest(entry.reference());
        String content = RegisterJson.write(entry, corrections(entry.reference()), withheld.of(entry.reference()));
        String sha256 = DigestUtils.sha256Hex(content);
        if (newest.filter(last -> last.sha256().equals(sha256)).isPresent()) {
            return false;
        }
        int number = newest.map(last -> last.number() + 1).orElse(1);
        String status = entry.status().name();
        boolean late = entry.standing().reassessmentLate();
        LocalDate reassessedOn = reassessedOn(entry);
        jdbc.sql("""
                        insert into cadre_register_version (id, reference, version_number, published_at, cause, sha256,
                            content, status, late, reassessed_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        entry.reference(),
                        number,
                        at.atOffset(ZoneOffset.UTC),
                        cause,
                        sha256,
                        content,
                        status,
                        late,
                        reassessedOn)
                .update();
        journal.append(
                JournalChains.REGISTER,
                Journal.APPLICATION,
                "",
                new RegisterPublished(
                        entry.reference(),
                        number,
                        cause,
                        RegisterPublished.stored(content, cause, at, status, late, reassessedOn)));
        return true;
    }

    /** Returns the day of the last evaluation; null unless it is of a use in service. */
    private static LocalDate reassessedOn(RegisterEntry entry) {
        Evaluation last = entry.evaluation();
        return last != null && Boolean.TRUE.equals(last.reassessment()) ? last.date() : null;
    }

    /** Publications follow one another: this row is held until the end of the transaction. */
    private long nextId() {
        jdbc.sql("update cadre_register_head set last_id = last_id + 1").update();
        return jdbc.sql("select last_id from cadre_register_head")
                .query(Long.class)
                .single();
    }

    private record Newest(int number, String sha256) {}

    private Optional<Newest> newest(String reference) {
        return jdbc.sql("""
                        select version_number, sha256 from cadre_register_version where reference = ?
                        order by version_number desc limit 1""")
                .param(reference)
                .query((row, number) -> new Newest(row.getInt("version_number"), row.getString("sha256")))
                .optional();
    }

    @Override
    @Transactional
    public boolean withhold(String reference, WithheldPart hidden, String request, String account) {
        nextId();
        boolean already = withheld.of(reference).stream()
                .anyMatch(before -> before.field().equals(hidden.field()));
        if (!already) {
            withheld.add(reference, hidden, request);
            String field = hidden.field().isEmpty() ? EntryPart.WHOLE : hidden.field();
            journal.append(
                    reference,
                    account,
                    "",
                    request.isEmpty()
                            ? new EntryTakenBack(field, hidden.legalReason())
                            : new RegisterWithheld(request, field, hidden.legalReason()));
        }
        return !already;
    }

    @Override
    @Transactional
    public void correct(String reference, EntryCorrection correction, String request, String account) {
        jdbc.sql("""
                        insert into cadre_register_correction (reference, field, was, corrected, request)
                        values (?, ?, ?, ?, ?)""")
                .params(reference, correction.field(), correction.was(), correction.text(), request)
                .update();
        journal.append(
                reference,
                account,
                "",
                new RegisterCorrected(request, correction.field(), correction.was(), correction.text()));
    }

    private List<EntryCorrection> corrections(String reference) {
        return jdbc.sql("select * from cadre_register_correction where reference = ? order by id")
                .param(reference)
                .query((row, number) ->
                        new EntryCorrection(row.getString("field"), row.getString("was"), row.getString("corrected")))
                .list();
    }

    @Override
    public Set<String> published() {
        return new HashSet<>(jdbc.sql("select distinct reference from cadre_register_version")
                .query(String.class)
                .list());
    }
}
