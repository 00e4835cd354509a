package fr.cadreia.privacy;

import fr.cadreia.committee.paper.FiledPapers;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Step;
import fr.cadreia.journal.CaseEvent.ContentWithheld.Withheld;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.pdf.ArchivalPdf;
import fr.cadreia.privacy.Redaction.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.HtmlUtils;

/** The committee's papers that can be withheld, and what is stored in their place once they are. */
@Repository
class WithholdablePapers {

    /** What stands in place of a file, or of a signed copy. */
    static final byte[] NOTHING = {};

    private static final Set<Step> UNTIL_GENERALIZED = Set.of(Step.AUTHORITY_ACT, Step.GENERALIZATION);

    private final JdbcClient jdbc;
    private final Cases cases;
    private final FiledPapers filed;
    private final Redactions redactions;
    private final ArchivalPdf pdf;

    WithholdablePapers(JdbcClient jdbc, Cases cases, FiledPapers filed, Redactions redactions, ArchivalPdf pdf) {
        this.cases = cases;
        this.filed = filed;
        this.jdbc = jdbc;
        this.redactions = redactions;
        this.pdf = pdf;
    }

    /**
     * Holds the case, and the paper where it is one, until the end of the transaction: two persons may ask for the same at
     * once. The guard compares the committee's extract with its hash until the use is generalised.
     */
    void hold(Redaction asked) {
        if (asked.source() == Source.PAPER) {
            filed.lock(asked.key());
        }
        if (cases.find(asked.chain()).isEmpty()) {
            return;
        }
        cases.lockForUpdate(asked.chain());
        Case dossier = cases.get(asked.chain());
        if (asked.source() == Source.PAPER
                && dossier.isOpen()
                && UNTIL_GENERALIZED.contains(dossier.step())
                && dossier.useState() != UseState.GENERALIZED
                && dossier.useState() != UseState.SUSPENDED) {
            throw CommandRefusedException.conflict(
                    "Le garde-fou compare encore l’extrait à son empreinte\u00a0: ce papier se retire une fois l’usage généralisé ou arrêté.");
        }
    }

    /** Lists the names of the papers of a chain. */
    List<String> of(String chain) {
        return filed.names(chain);
    }

    /** Returns the words of the papers of a case and of its sessions, by their names. */
    Map<String, String> words(String chain) {
        Map<String, String> words = new LinkedHashMap<>();
        jdbc.sql("""
                        select name, page from cadre_filed_paper where chain = ? or chain in
                            (select concat(cast(? as varchar), session_number) from cadre_session_item where case_reference = ?)
                        order by filed_at, name""")
                .params(chain, JournalChains.SESSION, chain)
                .query((row, number) -> words.put(row.getString("name"), plain(row.getString("page"))))
                .list();
        return words;
    }

    /** Returns words as they are read, whatever lines and marks they stand in. */
    static String plain(String text) {
        return HtmlUtils.htmlUnescape(text).replaceAll("\\s+", " ").strip();
    }

    /** Tells whether the PDF of a paper is made: it is made from the page, after it was filed. */
    boolean isPrinted(String paper) {
        return jdbc.sql("select count(*) from cadre_filed_pdf where name = ?")
                        .param(paper)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Returns as PDF what takes the place of a paper. */
    byte[] printedNotice(Redaction asked) {
        return pdf.of(notice(asked));
    }

    /**
     * Puts a page that says so in place of a paper's page, of its PDF, and of the texts that stand beside it, and nothing in place
     * of the copies that came back signed.
     *
     * @param printed the notice as PDF
     */
    List<Withheld> withhold(Redaction signed, byte[] printed) {
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
        redactions.permit(signed, "cadre_filed_paper", name);
        jdbc.sql("update cadre_filed_paper set page = ? where name = ?")
                .params(page, name)
                .update();
        String former = jdbc.sql("select sha256 from cadre_filed_pdf where name = ?")
                .param(name)
                .query(String.class)
                .single();
        redactions.permit(signed, "cadre_filed_pdf", name);
        jdbc.sql("update cadre_filed_pdf set content = ? where name = ?")
                .params(printed, name)
                .update();
        withheld.add(new Withheld("PDF", name, former, DigestUtils.sha256Hex(printed)));
        beside(signed).forEach(text -> withhold(signed, text, page).ifPresent(withheld::add));
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
            redactions.permit(signed, "cadre_signed_paper", signed.key());
            jdbc.sql("update cadre_signed_paper set content = ? where name = ?")
                    .params(NOTHING, signed.key())
                    .update();
        }
        return copies;
    }

    /**
     * A text that stands beside its paper, and says the same.
     *
     * @param kind as the journal's row names it
     * @param name as the journal's row names it
     * @param rows the condition on its row
     * @param key of its row
     */
    private record TextOfPaper(String kind, String name, String table, String column, String rows, List<Object> key) {}

    private static List<TextOfPaper> beside(Redaction signed) {
        String chain = signed.chain();
        if (chain.startsWith(JournalChains.SESSION)) {
            return besideOfSession(signed, chain.substring(JournalChains.SESSION.length()));
        }
        return number(signed, number -> FiledPdf.nameOfExtract(chain, number)).stream()
                .map(number -> new TextOfPaper(
                        "EXTRACT",
                        number.toString(),
                        "cadre_decision_extract",
                        "content",
                        "case_reference = ? and extract_number = ?",
                        List.of(chain, number)))
                .toList();
    }

    private static List<TextOfPaper> besideOfSession(Redaction signed, String session) {
        if (signed.key().equals(SessionPaper.MINUTES.fileName(session))) {
            return List.of(
                    new TextOfPaper(
                            "MINUTES", "", "cadre_minutes", "signed_text", "session_number = ?", List.of(session)),
                    new TextOfPaper(
                            "PUBLIC_MINUTES",
                            "",
                            "cadre_public_minutes",
                            "content",
                            "session_number = ?",
                            List.of(session)));
        }
        return number(signed, number -> SessionPaper.CONVOCATION.fileName(session, number)).stream()
                .map(number -> new TextOfPaper(
                        "CONVOCATION",
                        number.toString(),
                        "cadre_convocation",
                        "content",
                        "session_number = ? and convocation_number = ?",
                        List.of(session, number)))
                .toList();
    }

    /** Returns the number at the end of the paper's name, where its name is made from that number. */
    private static Optional<Integer> number(Redaction signed, IntFunction<String> name) {
        String number = signed.key().substring(signed.key().lastIndexOf('-') + 1);
        return Optional.of(number)
                .filter(digits -> digits.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(found -> signed.key().equals(name.apply(found)));
    }

    private Optional<Withheld> withhold(Redaction signed, TextOfPaper text, String page) {
        Optional<String> former = jdbc.sql(
                        "select " + text.column() + " from " + text.table() + " where " + text.rows())
                .params(text.key())
                .query(String.class)
                .optional();
        former.ifPresent(content -> {
            redactions.permit(
                    signed,
                    text.table(),
                    text.key().stream().map(String::valueOf).collect(Collectors.joining("/")));
            jdbc.sql("update " + text.table() + " set " + text.column() + " = ? where " + text.rows())
                    .params(Stream.concat(Stream.of(page), text.key().stream()).toList())
                    .update();
            if (text.kind().equals("MINUTES")) {
                forgetDraft(text.key(), page);
            }
        });
        return former.map(content ->
                new Withheld(text.kind(), text.name(), DigestUtils.sha256Hex(content), DigestUtils.sha256Hex(page)));
    }

    /** What minutes were made of is kept with them. */
    private void forgetDraft(List<Object> session, String page) {
        jdbc.sql(
                        "update cadre_minutes set public_text = ?, guests = '', urgency = '', incidents = '', miscellaneous = ''"
                                + " where session_number = ?")
                .params(Stream.concat(Stream.of(page), session.stream()).toList())
                .update();
        jdbc.sql("update cadre_minutes_debate set content = '', dissent = '' where session_number = ?")
                .params(session)
                .update();
    }

    private static String notice(Redaction signed) {
        return """
                <!DOCTYPE html>
                <html lang="fr"><head><meta charset="utf-8" /><title>Contenu retiré</title></head><body><main>
                <h1>Contenu retiré</h1>
                <p>Ce papier a été déposé, puis son contenu retiré pour toujours par décision de deux personnes. Le journal garde
                l’empreinte de ce qu’il était, et dit le motif du retrait (demande n°\u00a0%d).</p></main></body></html>
                """.formatted(signed.id());
    }
}
