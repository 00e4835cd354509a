package fr.cadreia.register;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.journal.Journal;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.register.Publications.Due;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the waiting cases, one after the other, each in a transaction of its own: a step never fails because of it.
 */
@Component
public class RegisterPublication {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterPublication.class);
    private static final int AT_A_TIME = 500;

    private final Publications publications;
    private final EntryDrafting drafting;
    private final Cases cases;
    private final AuthorityClock clock;
    private final TransactionTemplate transaction;

    RegisterPublication(
            Publications publications,
            EntryDrafting drafting,
            Cases cases,
            AuthorityClock clock,
            PlatformTransactionManager transactions) {
        this.publications = publications;
        this.drafting = drafting;
        this.cases = cases;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Publishes all due cases. A case whose publication fails holds up no other, and is tried again. */
    public synchronized void publishDue() {
        List<String> awaited;
        boolean progress;
        do {
            awaited = publications.dueCases(AT_A_TIME);
            progress = false;
            for (String reference : awaited) {
                progress |= tryToPublish(reference);
            }
        } while (progress && awaited.size() == AT_A_TIME);
    }

    private boolean tryToPublish(String reference) {
        try {
            transaction.executeWithoutResult(status -> publish(reference));
            return true;
        } catch (RuntimeException e) {
            LOG.error("La fiche {} du registre n’a pas pu être publiée\u00a0; un nouvel essai suivra.", reference, e);
            return false;
        }
    }

    private void publish(String reference) {
        List<Due> due = publications.lockDue(reference);
        if (due.isEmpty()) {
            return;
        }
        cases.find(reference).filter(Case::isRegistered).ifPresent(begun -> {
            drafting.withdrawn(begun)
                    .forEach(hidden -> publications.withhold(reference, hidden, "", Journal.APPLICATION));
            publications.publish(drafting.draft(begun), telling(due), clock.now());
        });
        publications.removeDue(due);
    }

    /** Returns the last cause that says more than the name of a step. */
    private static String telling(List<Due> due) {
        return due.stream()
                .map(Due::cause)
                .filter(cause -> !cause.startsWith(Publications.STEP))
                .reduce((earlier, later) -> later)
                .orElse(due.get(due.size() - 1).cause());
    }
}
