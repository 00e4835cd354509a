package fr.cadreia.privacy;

import fr.cadreia.journal.CaseEvent.ContentWithheld.Withheld;
import fr.cadreia.pdf.ArchivalPdf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.HtmlUtils;

/** The committee's papers that can be withheld, and what is stored in their place once they are. */
@Repository
class WithholdablePapers {

    private final JdbcClient jdbc;
    private final Redactions redactions;
    private final ArchivalPdf pdf;

    WithholdablePapers(JdbcClient jdbc, Redactions redactions, ArchivalPdf pdf) {
        this.jdbc = jdbc;
        this.redactions = redactions;
        this.pdf = pdf;
    }

    /** Lists the names of the papers of a chain. */
    List<String> of(String chain) {
        return jdbc.sql("select name from cadre_filed_paper where chain = ? order by filed_at, name")
                .param(chain)
                .query(String.class)
                .list();
    }

    /** Returns the words of the papers of a case and of its sessions, by their names. */
    Map<String, String> words(String chain) {
        Map<String, String> words = new LinkedHashMap<>();
        jdbc.sql("""
                        select name, page from cadre_filed_paper where chain = ? or chain in
                            (select concat('SEANCE-', session_number) from cadre_session_item where case_reference = ?)
                        order by filed_at, name""")
                .params(chain, chain)
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
     * Puts a page that says so in place of a paper's page, of its PDF, and of the text of an extract, and nothing in place of the
     * copies that came back signed.
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
                        DigestUtils.sha256Hex(WithholdableContents.NOTHING)))
                .list();
        if (!copies.isEmpty()) {
            redactions.permit(signed, "cadre_signed_paper", signed.key());
            jdbc.sql("update cadre_signed_paper set content = ? where name = ?")
                    .params(WithholdableContents.NOTHING, signed.key())
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
            redactions.permit(signed, "cadre_decision_extract", signed.chain() + "/" + number);
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
}
