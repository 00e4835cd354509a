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

    /** @return its SHA-256, for the journal */
    public String file(String name, Instant at, String html) {
        byte[] content = pdf.of(html);
        String sha256 = Dossier.sha256(content);
        filed.add(new FiledPdf(name, at, sha256, content));
        return sha256;
    }
}
