package fr.cadreia.committee.paper;

import fr.cadreia.journal.CommitteeEvent.PaperFiled;
import fr.cadreia.journal.Journal;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Files a page as a paper, with its hash in the journal, in the caller's transaction; the PDF is made after it. */
@Component
public class PaperFiling {

    private final FiledPapers papers;
    private final PaperForm form;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    PaperFiling(FiledPapers papers, PaperForm form, Journal journal, ApplicationEventPublisher events) {
        this.papers = papers;
        this.form = form;
        this.journal = journal;
        this.events = events;
    }

    /**
     * @param chain of the journal
     * @param html a whole page
     */
    public void file(String chain, String name, Instant at, String html) {
        file(chain, name, at, html, DigestUtils.sha256Hex(html));
    }

    /** @param fingerprint of the text that was signed, where the page has more than that */
    public void file(String chain, String name, Instant at, String html, String fingerprint) {
        form.require();
        Paper paper = new Paper(name, chain, at, html, "Empreinte du texte (SHA-256)\u00a0: " + fingerprint);
        papers.add(paper);
        journal.append(chain, Journal.APPLICATION, "", new PaperFiled(name, paper.sha256()));
        events.publishEvent(paper);
    }
}
