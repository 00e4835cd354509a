package fr.cadreia.register;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseHistory;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes entries: right after a change of them is committed, in the background; and again and again, in case the
 * application stopped in between. Several nodes may do it at once.
 */
@Component
class RegisterRound implements DisposableBean {

    private static final String INTRODUCED = "Ouverture du registre";

    private final RegisterPublication publication;
    private final Publications publications;
    private final CaseHistory cases;
    private final RegisterEntries entries;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "register"));
    private final AtomicBoolean woken = new AtomicBoolean();

    RegisterRound(
            RegisterPublication publication, Publications publications, CaseHistory cases, RegisterEntries entries) {
        this.entries = entries;
        this.publication = publication;
        this.publications = publications;
        this.cases = cases;
    }

    /** Returns at once. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            try {
                worker.execute(() -> {
                    woken.set(false);
                    publication.publishDue();
                });
            } catch (RejectedExecutionException e) {
                // The application stops; what waits is published when it starts again.
                woken.set(false);
            }
        }
    }

    @Scheduled(initialDelayString = "${cadre.register.interval}", fixedDelayString = "${cadre.register.interval}")
    void run() {
        publication.publishDue();
    }

    /** Cases that were there before the register get their entry. */
    @EventListener(ApplicationReadyEvent.class)
    void introduce() {
        Set<String> published = publications.published();
        cases.begun().stream()
                .map(Case::reference)
                .filter(reference -> !published.contains(reference))
                .forEach(reference -> publications.markDue(reference, INTRODUCED));
        wake();
        // So that the first reader does not wait for the index.
        worker.execute(entries::outlines);
    }

    /** Stops the round: the entry in hand is finished, the others wait. */
    @Override
    public void destroy() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }
}
