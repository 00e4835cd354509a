package fr.cadreia.committee;

import fr.cadreia.dossier.Dossier;
import fr.cadreia.pdf.ArchivalPdf;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Files a page as PDF. */
@Component
public class PdfFiling {

    private final ArchivalPdf pdf;
    private final FiledPdfs filed;

    PdfFiling(ArchivalPdf pdf, FiledPdfs filed) {
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
        byte[] content = pdf.of(html);
        FiledPdf file = new FiledPdf(name, chain, at, Dossier.sha256(content), content);
        filed.add(file);
        return file;
    }
}
