package fr.cadreia.committee.paper;

import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.event.CommitteeEvent.PaperPrinted;
import fr.cadreia.pdf.ArchivalPdf;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the PDFs of filed papers, each once, with its hash in the journal; whoever asks before it is made waits for it. */
@Component
public class PaperPdfs {

    private static final int AT_A_TIME = 100;

    private final FiledPapers papers;
    private final FiledPdfs filed;
    private final ArchivalPdf pdf;
    private final Journal journal;
    private final TransactionTemplate transaction;

    PaperPdfs(
            FiledPapers papers,
            FiledPdfs filed,
            ArchivalPdf pdf,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.papers = papers;
        this.filed = filed;
        this.pdf = pdf;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return empty when no such paper is filed */
    public Optional<FiledPdf> find(String name) {
        return filed.find(name).or(() -> papers.find(name).map(this::make));
    }

    /**
     * Makes those that are not there yet. One that cannot be made holds up no other.
     *
     * @throws RuntimeException of the first that could not be made, once all others are
     */
    public void makeAll() {
        Optional<RuntimeException> failure = Optional.empty();
        for (String name : papers.withoutPdf(AT_A_TIME)) {
            try {
                find(name);
            } catch (RuntimeException e) {
                failure = failure.or(() -> Optional.of(e));
            }
        }
        failure.ifPresent(first -> {
            throw first;
        });
    }

    private FiledPdf make(Paper paper) {
        byte[] content = pdf.of(paper.html(), paper.mark());
        FiledPdf made = new FiledPdf(paper.name(), paper.chain(), DigestUtils.sha256Hex(content), content);
        try {
            transaction.executeWithoutResult(status -> {
                filed.add(made);
                journal.append(paper.chain(), Journal.APPLICATION, "", new PaperPrinted(made.name(), made.sha256()));
            });
            return made;
        } catch (DuplicateKeyException e) {
            // Somebody else has made it meanwhile, and that one counts.
            return filed.find(paper.name()).orElseThrow();
        }
    }
}
