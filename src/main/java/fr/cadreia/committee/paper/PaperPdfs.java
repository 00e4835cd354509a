package fr.cadreia.committee.paper;

import fr.cadreia.journal.CommitteeEvent.PaperPrinted;
import fr.cadreia.journal.Journal;
import fr.cadreia.pdf.ArchivalPdf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the PDFs of filed papers, each once, with its hash in the journal; a caller who asks for a PDF before it is
 * made waits for it.
 */
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
     * Makes all PDFs that are missing. A PDF that cannot be made does not hold up the others.
     *
     * @throws RuntimeException of the first PDF that could not be made, after all others are made
     */
    public void makeAll() {
        Map<String, RuntimeException> failed = new LinkedHashMap<>();
        List<String> left = left(failed.keySet());
        while (!left.isEmpty()) {
            for (String name : left) {
                try {
                    find(name);
                } catch (RuntimeException e) {
                    failed.put(name, e);
                }
            }
            left = left(failed.keySet());
        }
        failed.values().stream().findFirst().ifPresent(first -> {
            throw first;
        });
    }

    private List<String> left(Set<String> failed) {
        return papers.withoutPdf(AT_A_TIME + failed.size()).stream()
                .filter(name -> !failed.contains(name))
                .toList();
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
