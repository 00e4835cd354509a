package fr.cadreia.committee.paper;

import fr.cadreia.committee.FiledPdf;
import fr.cadreia.committee.PdfFiling;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.event.CommitteeEvent.PaperFiled;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Files a paper that has no record of its own, with its hash in the journal. */
@Component
public class PaperFiling {

    private final PdfFiling pdf;
    private final Journal journal;

    PaperFiling(PdfFiling pdf, Journal journal) {
        this.pdf = pdf;
        this.journal = journal;
    }

    /**
     * @param chain of the journal
     * @param html a whole page
     */
    public void file(String chain, String name, Instant at, String html) {
        FiledPdf filed = pdf.file(chain, name, at, html);
        journal.append(chain, Journal.APPLICATION, "", new PaperFiled(filed.name(), filed.sha256()));
    }
}
