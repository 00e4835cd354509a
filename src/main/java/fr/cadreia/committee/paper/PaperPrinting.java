package fr.cadreia.committee.paper;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Starts the making of the PDFs of papers: in the background, right after the transaction that filed them is
 * committed, and again every minute, in case the application stopped in between.
 */
@Component
class PaperPrinting implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PaperPrinting.class);

    private final PaperPdfs pdfs;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "papers"));

    PaperPrinting(PaperPdfs pdfs) {
        this.pdfs = pdfs;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Paper filed) {
        later(() -> pdfs.find(filed.name()));
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void run() {
        later(pdfs::makeAll);
    }

    private void later(Runnable printing) {
        try {
            worker.execute(() -> {
                try {
                    printing.run();
                } catch (RuntimeException e) {
                    LOG.error("Un papier du comité n’a pas pu être mis en page\u00a0; un nouvel essai suivra.", e);
                }
            });
        } catch (RejectedExecutionException e) {
            // The application stops; what waits is printed when it starts again.
        }
    }

    /** Finishes the current paper; the other papers wait for the next start. */
    @Override
    public void destroy() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }
}
