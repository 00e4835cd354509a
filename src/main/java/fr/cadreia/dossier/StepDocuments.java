package fr.cadreia.dossier;

import fr.cadreia.journal.AttestedCases;
import fr.cadreia.journal.Journal;
import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The documents of all cases, for reading. Only {@link Journal#keep} writes them, each with its row. */
@Repository
public class StepDocuments implements AttestedCases {

    /** The text that stands in place of an answer that was withheld for good. */
    public static final String WITHHELD = "[texte retiré]";

    /** The number of cases of an organisation that are looked through for its newest document. */
    private static final int YOUNGEST = 50;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final TransactionMemory<String, List<StepDocument>> byCase;

    StepDocuments(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.byCase = new TransactionMemory<>(cases::isLocked);
    }

    @Override
    public Optional<String> lockedStanding(String chain) {
        return cases.locked(chain).map(Cases.LockedCase::sha256);
    }

    @Override
    public boolean isLocked(String chain) {
        return cases.isLocked(chain);
    }

    @Override
    public String addDocument(StepContext step, Answers answers, Instant writtenAt) {
        String content = StoredJson.write(answers);
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cadre_step_document (case_reference, form, element, task_id, process_instance_id,
                            author, written_at, content) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        step.caseReference(),
                        step.formId(),
                        step.elementId(),
                        step.taskId().orElse(null),
                        step.processInstanceId(),
                        step.actor(),
                        writtenAt.atOffset(ZoneOffset.UTC),
                        content)
                .update(id, "id");
        byCase.change(step.caseReference(), known -> {
            List<StepDocument> longer = new ArrayList<>(known);
            longer.add(new StepDocument(
                    id.getKeyAs(Long.class),
                    step.caseReference(),
                    step.formId(),
                    step.elementId(),
                    step.taskId().orElse(""),
                    step.processInstanceId(),
                    step.actor(),
                    writtenAt,
                    StoredJson.read(content, Answers.class)));
            return longer;
        });
        return DigestUtils.sha256Hex(content);
    }

    /**
     * A document of which a text was withheld.
     *
     * @param text that stood in the answer
     * @param former SHA-256 of the document before
     */
    public record Withholding(String form, String text, String former, String sha256) {}

    /**
     * Puts {@link #WITHHELD} in place of an answer, for good. The database lets it happen once a signed request names the document.
     *
     * @throws java.util.NoSuchElementException when there is no such document or answer
     */
    public Withholding withhold(long id, String field) {
        Stored stored = stored(id);
        Answers answers = stored.answers();
        if (!answers.values().containsKey(field)) {
            throw new NoSuchElementException(field);
        }
        return change(stored, Objects.toString(answers.values().get(field)), answers.with(field, WITHHELD));
    }

    /**
     * Puts {@link #WITHHELD} in place of a text wherever it stands in these answers of a document, as {@link #withhold(long, String)}
     * does.
     */
    public Withholding withhold(long id, Collection<String> fields, String text) {
        Stored stored = stored(id);
        Answers after = stored.answers();
        for (String field : fields) {
            after = after.with(
                    field, Objects.toString(after.values().get(field)).replace(text, WITHHELD));
        }
        return change(stored, text, after);
    }

    /** A document as its hash covers it. */
    private record Stored(long id, String caseReference, String form, String content) {

        Answers answers() {
            return StoredJson.read(content, Answers.class);
        }
    }

    private Stored stored(long id) {
        return jdbc.sql("select id, case_reference, form, content from cadre_step_document where id = ?")
                .param(id)
                .query((row, number) -> new Stored(
                        row.getLong("id"),
                        row.getString("case_reference"),
                        row.getString("form"),
                        row.getString("content")))
                .optional()
                .orElseThrow();
    }

    private Withholding change(Stored stored, String text, Answers answers) {
        String after = StoredJson.write(answers);
        jdbc.sql("update cadre_step_document set content = ? where id = ?")
                .params(after, stored.id())
                .update();
        byCase.change(
                stored.caseReference(),
                known -> known.stream()
                        .map(document -> document.id() == stored.id() ? document.with(answers) : document)
                        .toList());
        return new Withholding(
                stored.form(), text, DigestUtils.sha256Hex(stored.content()), DigestUtils.sha256Hex(after));
    }

    /** Lists the documents of a case in the order in which they were written. */
    public List<StepDocument> of(String caseReference) {
        return byCase.get(
                caseReference,
                () -> jdbc.sql("select * from cadre_step_document where case_reference = ? order by id")
                        .param(caseReference)
                        .query((row, number) -> read(row))
                        .list());
    }

    public Optional<StepDocument> latest(String caseReference, String form) {
        return of(caseReference).stream()
                .filter(document -> document.form().equals(form))
                .reduce((earlier, later) -> later);
    }

    /** Returns the answers of the newest document of a step. */
    public <T> Optional<T> latest(String caseReference, Class<T> type) {
        return latestDocument(caseReference, type).map(document -> document.as(type));
    }

    /** Returns the newest document of a step, with its author and its moment. */
    public Optional<StepDocument> latestDocument(String caseReference, Class<?> type) {
        return latest(caseReference, FormId.of(type));
    }

    /** Returns the newest document that was written with one form in the youngest cases of an organisation. */
    public Optional<StepDocument> newestOf(String organisation, String form) {
        return jdbc.sql("""
                        select document.* from cadre_step_document document join (
                            select reference from cadre_case where organisation = ? order by opened_at desc limit ?
                        ) young on young.reference = document.case_reference
                        where document.form = ? order by document.id desc limit 1""")
                .params(organisation, YOUNGEST, form)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Lists the documents of several cases that were written with one form, oldest first. */
    public List<StepDocument> of(Collection<String> caseReferences, String form) {
        return caseReferences.isEmpty()
                ? List.of()
                : jdbc.sql("select * from cadre_step_document where case_reference in (:cases)"
                                + " and form = :form order by id")
                        .param("cases", caseReferences)
                        .param("form", form)
                        .query((row, number) -> read(row))
                        .list();
    }

    static StepDocument read(ResultSet row) throws SQLException {
        return new StepDocument(
                row.getLong("id"),
                row.getString("case_reference"),
                row.getString("form"),
                row.getString("element"),
                Objects.requireNonNullElse(row.getString("task_id"), ""),
                row.getString("process_instance_id"),
                row.getString("author"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                StoredJson.read(row.getString("content"), Answers.class));
    }
}
