package fr.cadreia.committee;

import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.pdf.ArchivalPdf;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Files a page as PDF. */
@Component
public class PdfFiling {

    private final ArchivalPdf pdf;
    private final FiledPdfs filed;
    private final PaperForm form;

    PdfFiling(ArchivalPdf pdf, FiledPdfs filed, PaperForm form) {
        this.form = form;
        this.pdf = pdf;
        this.filed = filed;
    }

    /**
     * The row of the journal that tells of it is to name it as {@code pdf}, and its hash as {@code pdfSha256}: the
     * verification finds it by these.
     *
     * @param chain of the journal, in which that row is
     */
    public FiledPdf file(String chain, String name, Instant at, String html) {
        return file(chain, name, at, html, Dossier.sha256(html));
    }

    /** @param fingerprint of the text that was signed, where the page has more than that */
    public FiledPdf file(String chain, String name, Instant at, String html, String fingerprint) {
        form.require();
        String mark = "Empreinte du texte (SHA-256)\u00a0: " + fingerprint;
        byte[] content = pdf.of(html, mark);
        FiledPdf file = new FiledPdf(name, chain, at, Dossier.sha256(content), content);
        filed.add(file, new FiledPdfs.Page(html, mark));
        return file;
    }
}
