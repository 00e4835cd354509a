package fr.cadreia.guard.process;

import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Step;
import fr.cadreia.guard.evidence.MissingEvidenceException;
import fr.cadreia.journal.CaseEvent.CommandRefused;
import fr.cadreia.journal.Journal;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a refused generalisation into the case's journal, once what was attempted has been rolled back. */
@Component
@Order(5)
class RefusedGeneralizations extends CommandInterceptor {

    private final Journal journal;
    private final Cases cases;
    private final IdentityService identity;
    private final TransactionTemplate transaction;

    RefusedGeneralizations(
            Journal journal, Cases cases, @Lazy IdentityService identity, TransactionTemplate transaction) {
        this.journal = journal;
        this.cases = cases;
        this.identity = identity;
        this.transaction = transaction;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (MissingEvidenceException refused) {
            // Within another transaction the case is still held; the code that began that one answers for it.
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                transaction.executeWithoutResult(status -> record(refused));
            }
            throw refused;
        }
    }

    private void record(MissingEvidenceException refused) {
        if (cases.find(refused.caseReference()).isPresent()) {
            journal.append(
                    refused.caseReference(),
                    Optional.ofNullable(identity.getCurrentAuthentication())
                            .map(Authentication::getUserId)
                            .orElse(Journal.APPLICATION),
                    Step.GENERALIZATION.code(),
                    new CommandRefused(refused.missing()));
        }
    }
}
