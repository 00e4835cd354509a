package fr.cadreia.privacy;

import fr.cadreia.dossier.CaseTexts;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.StepDocuments.Withholding;
import fr.cadreia.dossier.file.CaseFile;
import fr.cadreia.dossier.file.CaseFiles;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.dossier.qualification.Duties.Duty;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.journal.CaseEvent.ContentWithheld.Withheld;
import fr.cadreia.journal.RegisterEvent.RegisterPublished;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.privacy.Redaction.Source;
import fr.cadreia.privacy.RedactionDesk.Elsewhere;
import fr.cadreia.privacy.RedactionDesk.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contents that can be withheld, and what is stored in their place once they are. */
@Repository
class WithholdableContents {

    private static final Set<String> FREE_TEXTS = Set.of("textfield", "textarea");

    /** A code, a day or a number, which the application or a choice wrote, and no person in words. */
    private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z0-9_-]*|[A-Z][A-Z0-9_]*|[0-9.:TZ+-]*");

    private static final int SHOWN = 120;

    private static final int MOST_OF_A_LABEL = 300;

    /** Shorter texts stand elsewhere too, as a word among others. */
    private static final int SHORTEST_COPY = 12;

    private final JdbcClient jdbc;
    private final StepDocuments documents;
    private final CaseFiles files;
    private final FormTexts texts;
    private final CaseTexts caseTexts;
    private final Redactions redactions;
    private final WithholdablePapers papers;

    WithholdableContents(
            JdbcClient jdbc,
            StepDocuments documents,
            CaseFiles files,
            FormTexts texts,
            CaseTexts caseTexts,
            Redactions redactions,
            WithholdablePapers papers) {
        this.jdbc = jdbc;
        this.caseTexts = caseTexts;
        this.documents = documents;
        this.files = files;
        this.texts = texts;
        this.redactions = redactions;
        this.papers = papers;
    }

    /** Tells whether there is anything by this reference. */
    boolean isKnown(String chain) {
        return jdbc.sql("select count(*) from cadre_journal where case_reference = ?")
                        .param(chain)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Lists the contents of a case, a report or another chain; answers that are withheld are not among them. */
    List<Target> of(String chain) {
        List<Target> targets = new ArrayList<>();
        files.of(chain)
                .forEach(file -> targets.add(new Target(
                        Source.FILE,
                        String.valueOf(file.id()),
                        "",
                        "pièce n°\u00a0" + file.id() + " du " + FrenchText.day(file.addedAt()),
                        file.name(),
                        Elsewhere.NOWHERE)));
        List<Answer> answers = answers(chain, forms(chain));
        Map<String, String> pages = papers.words(chain);
        answers.forEach(answer -> targets.add(new Target(
                Source.DOCUMENT,
                answer.key(),
                answer.field(),
                answer.what(),
                ShortText.whole(answer.text(), SHOWN),
                elsewhere(answer, answers, pages))));
        papers.of(chain)
                .forEach(paper ->
                        targets.add(new Target(Source.PAPER, paper, "", "papier " + paper, "", Elsewhere.NOWHERE)));
        return targets;
    }

    /** Returns where else the answer stands that a request is about. */
    Elsewhere elsewhere(Redaction asked) {
        if (asked.source() != Source.DOCUMENT) {
            return Elsewhere.NOWHERE;
        }
        List<Answer> answers = answers(asked.chain(), forms(asked.chain()));
        return answers.stream()
                .filter(answer -> asked.isOf(Source.DOCUMENT, answer.key(), answer.field()))
                .map(answer -> elsewhere(answer, answers, papers.words(asked.chain())))
                .findFirst()
                .orElse(Elsewhere.NOWHERE);
    }

    private static Elsewhere elsewhere(Answer answer, List<Answer> all, Map<String, String> pages) {
        String text = WithholdablePapers.plain(answer.text());
        return answer.text().length() < SHORTEST_COPY
                ? Elsewhere.NOWHERE
                : new Elsewhere(
                        all.stream()
                                .filter(other -> other != answer && other.text().contains(answer.text()))
                                .map(Answer::what)
                                .toList(),
                        pages.entrySet().stream()
                                .filter(page -> page.getValue().contains(text))
                                .map(Map.Entry::getKey)
                                .toList());
    }

    /** A text that somebody wrote in a step, and that is not withheld as a whole. */
    private record Answer(StepDocument document, String field, String label, String text) {

        String key() {
            return String.valueOf(document.id());
        }

        String what() {
            return "réponse «\u00a0" + label + "\u00a0» du " + FrenchText.day(document.writtenAt());
        }
    }

    private List<Answer> answers(String chain, Map<String, Optional<FormSchema>> forms) {
        List<Answer> answers = new ArrayList<>();
        documents
                .of(chain)
                .forEach(document -> document.answers().values().forEach((field, given) -> {
                    if (given instanceof String text && !text.equals(StepDocuments.WITHHELD)) {
                        label(document, field, text, forms.getOrDefault(document.form(), Optional.empty()))
                                .ifPresent(label -> answers.add(
                                        new Answer(document, field, ShortText.whole(label, MOST_OF_A_LABEL), text)));
                    }
                }));
        return answers;
    }

    /** Returns the question of a text; its key where no form asks it any more; empty for what is chosen and not written. */
    private static Optional<String> label(StepDocument document, String field, String text, Optional<FormSchema> form) {
        if (document.form().equals(Duty.FORM)) {
            return Duties.label(document.answers(), field);
        }
        Optional<FormField> question = form.flatMap(asked -> asked.field(field));
        return question.isPresent()
                ? question.filter(asked -> FREE_TEXTS.contains(asked.type())).map(FormField::plainLabel)
                : Optional.of(field).filter(key -> !CODE.matcher(text).matches());
    }

    /** Returns the forms of the documents of a chain; empty for what the application itself writes down. */
    private Map<String, Optional<FormSchema>> forms(String chain) {
        Map<String, Optional<FormSchema>> forms = new HashMap<>();
        documents.of(chain).forEach(document -> forms.computeIfAbsent(document.form(), this::schema));
        return forms;
    }

    private Optional<FormSchema> schema(String form) {
        try {
            return Optional.of(texts.schema(form));
        } catch (FormRefusedException undeployed) {
            return Optional.empty();
        }
    }

    /**
     * What is made ready before the case is locked.
     *
     * @param printed the notice that takes the place of a paper as PDF; empty for other contents
     */
    record Prepared(Map<String, Optional<FormSchema>> forms, byte[] printed) {}

    /** Makes ready what a request needs. It is not called within a transaction, which a document without a form would end. */
    Prepared prepare(Redaction asked) {
        return new Prepared(
                forms(asked.chain()),
                asked.source() == Source.PAPER ? papers.printedNotice(asked) : WithholdablePapers.NOTHING);
    }

    /**
     * What was withheld.
     *
     * @param contents what is stored in the place of each
     * @param text the answer that was withheld, which the register may tell too; empty for other contents
     */
    record Done(List<Withheld> contents, String text) {}

    /** Withholds the content of a signed request; of an answer its copies in the case too. */
    Done withhold(Redaction signed, Prepared prepared) {
        return switch (signed.source()) {
            case FILE -> new Done(List.of(file(signed)), "");
            case DOCUMENT -> document(signed, prepared);
            case PAPER -> new Done(papers.withhold(signed, prepared.printed()), "");
        };
    }

    private Withheld file(Redaction signed) {
        long id = Long.parseLong(signed.key());
        CaseFile file = files.find(signed.chain(), id).orElseThrow();
        redactions.permit(signed, "cadre_file", signed.key());
        files.withhold(id);
        return new Withheld("FILE", file.name(), file.sha256(), DigestUtils.sha256Hex(WithholdablePapers.NOTHING));
    }

    private Done document(Redaction signed, Prepared prepared) {
        redactions.permit(signed, "cadre_step_document", signed.key());
        Withholding done = documents.withhold(Long.parseLong(signed.key()), signed.field());
        if (done.text().equals(StepDocuments.WITHHELD)) {
            throw CommandRefusedException.conflict(
                    "Cette réponse est déjà retirée, avec une autre qui disait la même chose\u00a0: refusez la demande.");
        }
        List<Withheld> withheld = new ArrayList<>(List.of(stored(done)));
        if (done.text().length() >= SHORTEST_COPY) {
            Map<Long, List<String>> copies = answers(signed.chain(), prepared.forms()).stream()
                    .filter(answer -> answer.text().contains(done.text()))
                    .collect(Collectors.groupingBy(
                            answer -> answer.document().id(),
                            TreeMap::new,
                            Collectors.mapping(Answer::field, Collectors.toList())));
            copies.forEach((id, fields) -> {
                redactions.permit(signed, "cadre_step_document", String.valueOf(id));
                withheld.add(stored(documents.withhold(id, fields, done.text())));
            });
            caseTexts.replace(signed.chain(), done.text(), StepDocuments.WITHHELD);
        }
        return new Done(withheld, done.text());
    }

    private static Withheld stored(Withholding done) {
        return new Withheld(Withheld.DOCUMENT, done.form(), done.former(), done.sha256());
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
                redactions.permit(signed, "cadre_register_version", String.valueOf(version.id()));
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
}
