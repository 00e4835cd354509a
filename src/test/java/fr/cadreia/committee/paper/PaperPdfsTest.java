package fr.cadreia.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.committee.session.CommitteeCalendar;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PaperPdfsTest extends InApplication {

    @Autowired
    private CommitteeCalendar sessions;

    @Autowired
    private PaperFiling filing;

    @Autowired
    private PaperPdfs pdfs;

    @Autowired
    private FiledPapers papers;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void thereIsOnePdfOfEachPaperAndOneRowForAllWhoAsk() throws Exception {
        Story story = Chapters.convened(opened("agent", "Papiers demandés à plusieurs"));
        String chain = SessionEvent.chain(sessions.sessionsOf(story.reference()).get(0));
        ExecutorService others = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> asked = IntStream.range(0, 3)
                    .<Future<?>>mapToObj(one -> others.submit(pdfs::makeAll))
                    .toList();
            for (Future<?> one : asked) {
                one.get();
            }
        } finally {
            others.shutdown();
        }

        assertThat(papers.withoutPdf(1_000)).isEmpty();
        assertThat(papers.names(chain)).isNotEmpty();
        for (String name : papers.names(chain)) {
            String sha256 = pdfs.find(name).orElseThrow().sha256();
            assertThat(printed(chain, name))
                    .singleElement()
                    .satisfies(row -> assertThat(row.content()).contains(sha256));
        }
    }

    private List<JournalEntry> printed(String chain, String name) {
        return journal.of(chain).stream()
                .filter(row -> row.kind() == JournalKind.PAPER_PRINTED)
                .filter(row -> row.content().contains("\"" + name + "\""))
                .toList();
    }

    @Test
    void whatIsUndoneLeavesNoPaper() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            filing.file("SEANCE-1999-01", "essai-annule", TestClock.now(), "<html></html>");
            status.setRollbackOnly();
        });

        assertThat(pdfs.find("essai-annule")).isEmpty();
    }
}
