package fr.cadreia.privacy;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.StepDocuments.Withholding;
import fr.cadreia.dossier.file.CaseFile;
import fr.cadreia.dossier.file.CaseFiles;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.journal.CaseEvent.ContentWithheld.Withheld;
import fr.cadreia.journal.RegisterEvent.RegisterPublished;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.pdf.ArchivalPdf;
import fr.cadreia.privacy.Redaction.Source;
import fr.cadreia.privacy.RedactionDesk.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contents that can be withheld, and what is stored in their place once they are. */
@Repository
class WithholdableContents {

    private static final Set<String> FREE_TEXTS = Set.of("textfield", "textarea");

    private static final int SHOWN = 120;

    /** Shorter texts stand elsewhere too, as a word among others. */
    private static final int SHORTEST_COPY = 12;

    /** What stands in place of a file. */
    private static final byte[] NOTHING = {};

    private final JdbcClient jdbc;
    private final StepDocuments documents;
    private final CaseFiles files;
    private final FormTexts texts;
    private final ArchivalPdf pdf;

    WithholdableContents(JdbcClient jdbc, StepDocuments documents, CaseFiles files, FormTexts texts, ArchivalPdf pdf) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.files = files;
        this.texts = texts;
        this.pdf = pdf;
    }

    /** Lists the contents of a case, a report or another chain, those that are withheld too. */
    List<Target> of(String chain) {
        List<Target> targets = new ArrayList<>();
        files.of(chain)
                .forEach(file -> targets.add(new Target(
                        Source.FILE,
                        String.valueOf(file.id()),
                        "",
                        "pièce n°\u00a0" + file.id() + " du " + FrenchText.day(file.addedAt()),
                        file.name())));
        documents.of(chain).forEach(document -> targets.addAll(answers(document)));
        papers(chain).forEach(paper -> targets.add(new Target(Source.PAPER, paper, "", "papier " + paper, "")));
        return targets;
    }

    private List<Target> answers(StepDocument document) {
        List<Target> answers = new ArrayList<>();
        document.answers().values().forEach((field, answer) -> {
            Optional<FormField> question = schema(document.form()).flatMap(form -> form.field(field));
            if (answer instanceof String text
                    && question.filter(asked -> FREE_TEXTS.contains(asked.type()))
                            .isPresent()) {
                answers.add(new Target(
                        Source.DOCUMENT,
                        String.valueOf(document.id()),
                        field,
                        "réponse «\u00a0" + question.get().plainLabel() + "\u00a0» du "
                                + FrenchText.day(document.writtenAt()),
                        ShortText.whole(text, SHOWN)));
            }
        });
        return answers;
    }

    /** Returns the form of a document; empty for what the application itself writes down. */
    private Optional<FormSchema> schema(String form) {
        try {
            return Optional.of(texts.schema(form));
        } catch (FormRefusedException undeployed) {
            return Optional.empty();
        }
    }

    private List<String> papers(String chain) {
        return jdbc.sql("select name from cadre_filed_paper where chain = ? order by filed_at, name")
                .param(chain)
                .query(String.class)
                .list();
    }

    /** Tells whether the PDF of a paper is made: it is made from the page, after it was filed. */
    boolean isPrinted(String paper) {
        return jdbc.sql("select count(*) from cadre_filed_pdf where name = ?")
                        .param(paper)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Withholds the content of a signed request, and returns what is stored in its place. */
    List<Withheld> withhold(Redaction signed) {
        return switch (signed.source()) {
            case FILE -> List.of(file(signed));
            case DOCUMENT -> List.of(document(signed));
            case PAPER -> paper(signed);
        };
    }

    /** Returns the answer that a request is about, which papers and the register may tell too; empty for other contents. */
    String text(Redaction asked) {
        return documents.of(asked.chain()).stream()
                .filter(document -> asked.source() == Source.DOCUMENT
                        && String.valueOf(document.id()).equals(asked.key()))
                .map(document -> document.answers().text(asked.field()))
                .findFirst()
                .orElse("");
    }

    private Withheld file(Redaction signed) {
        long id = Long.parseLong(signed.key());
        CaseFile file = files.find(signed.chain(), id).orElseThrow();
        permit(signed, "cadre_file", signed.key());
        files.withhold(id);
        return new Withheld("FILE", file.name(), file.sha256(), DigestUtils.sha256Hex(NOTHING));
    }

    private Withheld document(Redaction signed) {
        permit(signed, "cadre_step_document", signed.key());
        long id = Long.parseLong(signed.key());
        Withholding done = documents.withhold(id, signed.field());
        String form = jdbc.sql("select form from cadre_step_document where id = ?")
                .param(id)
                .query(String.class)
                .single();
        return new Withheld(Withheld.DOCUMENT, form, done.former(), done.sha256());
    }

    /**
     * Puts a page that says so in place of a paper's page, of its PDF, and of the text of an extract, and nothing in place of the
     * copies that came back signed.
     */
    private List<Withheld> paper(Redaction signed) {
        String name = signed.key();
        String page = notice(signed);
        List<Withheld> withheld = new ArrayList<>();
        jdbc.sql("select page, mark from cadre_filed_paper where name = ?")
                .param(name)
                .query((row, number) -> {
                    String mark = row.getString("mark");
                    return withheld.add(new Withheld(
                            "PAPER",
                            name,
                            DigestUtils.sha256Hex(row.getString("page") + mark),
                            DigestUtils.sha256Hex(page + mark)));
                })
                .single();
        permit(signed, "cadre_filed_paper", name);
        jdbc.sql("update cadre_filed_paper set page = ? where name = ?")
                .params(page, name)
                .update();
        byte[] printed = pdf.of(page);
        String former = jdbc.sql("select sha256 from cadre_filed_pdf where name = ?")
                .param(name)
                .query(String.class)
                .single();
        permit(signed, "cadre_filed_pdf", name);
        jdbc.sql("update cadre_filed_pdf set content = ? where name = ?")
                .params(printed, name)
                .update();
        withheld.add(new Withheld("PDF", name, former, DigestUtils.sha256Hex(printed)));
        extract(signed, page).ifPresent(withheld::add);
        // After the page was changed: a person who brings a signed copy back waits for its row.
        withheld.addAll(signedCopies(signed));
        return withheld;
    }

    private List<Withheld> signedCopies(Redaction signed) {
        List<Withheld> copies = jdbc.sql(
                        "select version_number, sha256 from cadre_signed_paper where name = ? order by version_number")
                .param(signed.key())
                .query((row, number) -> new Withheld(
                        "SIGNED_PAPER",
                        signed.key() + "-" + row.getInt("version_number"),
                        row.getString("sha256"),
                        DigestUtils.sha256Hex(NOTHING)))
                .list();
        if (!copies.isEmpty()) {
            permit(signed, "cadre_signed_paper", signed.key());
            jdbc.sql("update cadre_signed_paper set content = ? where name = ?")
                    .params(NOTHING, signed.key())
                    .update();
        }
        return copies;
    }

    private Optional<Withheld> extract(Redaction signed, String page) {
        String prefix = signed.chain() + "-extrait-";
        String number = signed.key().startsWith(prefix) ? signed.key().substring(prefix.length()) : "";
        if (!number.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        Optional<String> former = jdbc.sql(
                        "select content from cadre_decision_extract where case_reference = ? and extract_number = ?")
                .params(signed.chain(), Integer.valueOf(number))
                .query(String.class)
                .optional();
        former.ifPresent(text -> {
            permit(signed, "cadre_decision_extract", signed.chain() + "/" + number);
            jdbc.sql("update cadre_decision_extract set content = ? where case_reference = ? and extract_number = ?")
                    .params(page, signed.chain(), Integer.valueOf(number))
                    .update();
        });
        return former.map(
                text -> new Withheld("EXTRACT", number, DigestUtils.sha256Hex(text), DigestUtils.sha256Hex(page)));
    }

    private static String notice(Redaction signed) {
        return """
                <!DOCTYPE html>
                <html lang="fr"><head><meta charset="utf-8" /><title>Contenu retiré</title></head><body>
                <h1>Contenu retiré</h1>
                <p>Ce papier a été déposé, puis son contenu retiré pour toujours par décision de deux personnes. Le journal garde
                l’empreinte de ce qu’il était, et dit le motif du retrait (demande n°\u00a0%d).</p></body></html>
                """.formatted(signed.id());
    }

    /**
     * Withholds the copies of an answer in the published versions of the case's entry, whole as it was written.
     *
     * @return what stands in the register's chain instead
     */
    List<Withheld> withholdPublished(Redaction signed, String text) {
        if (text.length() < SHORTEST_COPY) {
            return List.of();
        }
        String written = inner(text);
        List<Withheld> withheld = new ArrayList<>();
        for (Version version : jdbc.sql("select * from cadre_register_version where reference = ? and content like ?")
                .params(signed.chain(), "%" + escaped(written) + "%")
                .query((row, number) -> Version.of(row))
                .list()) {
            String content = version.content().replace(written, inner(StepDocuments.WITHHELD));
            if (!content.equals(version.content())) {
                permit(signed, "cadre_register_version", String.valueOf(version.id()));
                jdbc.sql("update cadre_register_version set content = ? where id = ?")
                        .params(content, version.id())
                        .update();
                withheld.add(new Withheld(
                        "REGISTER_VERSION",
                        version.name(),
                        version.stored(version.content()),
                        version.stored(content)));
            }
        }
        return withheld;
    }

    /** Returns a text as it stands within the marks of a JSON text. */
    private static String inner(String text) {
        String written = StoredJson.write(text);
        return written.substring(1, written.length() - 1);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** A published version, with what its hash is made of. */
    private record Version(
            long id,
            String name,
            String content,
            String cause,
            Instant at,
            String status,
            boolean late,
            LocalDate reassessedOn) {

        static Version of(ResultSet row) throws SQLException {
            return new Version(
                    row.getLong("id"),
                    row.getString("reference") + " v" + row.getInt("version_number"),
                    row.getString("content"),
                    row.getString("cause"),
                    row.getObject("published_at", OffsetDateTime.class).toInstant(),
                    row.getString("status"),
                    row.getBoolean("late"),
                    row.getObject("reassessed_on", LocalDate.class));
        }

        String stored(String told) {
            return RegisterPublished.stored(told, cause, at, status, late, reassessedOn);
        }
    }

    /** Names the row, so that the database lets its content be changed. */
    private void permit(Redaction signed, String table, String key) {
        jdbc.sql("insert into cadre_withheld (redaction_id, source_table, row_key) values (?, ?, ?)")
                .params(signed.id(), table, key)
                .update();
    }
}
