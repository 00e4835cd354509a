package fr.cadreia.dossier.path;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseQuery;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.dossier.qualification.Duties.Owing;
import fr.cadreia.dossier.qualification.Duties.State;
import fr.cadreia.dossier.qualification.Qualification;
import fr.cadreia.framework.Setting;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.UseEvent.UseSuspended;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Suspends a use that is in service without the proof that the law demands: at once where its data are sensitive, else
 * when the term of the framework's setting is over. The case waits at its data gate meanwhile.
 */
@Component
public class DutyTerms {

    private static final Logger LOG = LoggerFactory.getLogger(DutyTerms.class);

    private static final int AT_A_TIME = 200;

    private final CaseRecords records;
    private final Qualification qualification;
    private final Duties duties;
    private final TransactionTemplate transaction;

    DutyTerms(
            CaseRecords records, Qualification qualification, Duties duties, PlatformTransactionManager transactions) {
        this.records = records;
        this.qualification = qualification;
        this.duties = duties;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Suspends the uses that are due. Several nodes may do it at once: each case is held while it is looked at. */
    @Scheduled(initialDelayString = "${cadre.duties.interval}", fixedDelayString = "${cadre.duties.interval}")
    public void run() {
        int offset = 0;
        int found;
        do {
            CaseQuery waiting = new CaseQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Step.DATA_GATE),
                    Optional.empty(),
                    true,
                    CaseQuery.Sort.REFERENCE,
                    false,
                    offset,
                    AT_A_TIME);
            var page = records.cases().page(waiting);
            page.stream()
                    .filter(dossier -> dossier.useState().isInUse())
                    .map(Case::reference)
                    .forEach(this::look);
            found = page.size();
            offset += found;
        } while (found == AT_A_TIME);
    }

    private void look(String reference) {
        try {
            transaction.executeWithoutResult(status -> {
                records.cases().lockForUpdate(reference);
                suspendWhenOver(reference);
            });
        } catch (RuntimeException e) {
            LOG.error(
                    "Le délai légal du dossier {} n’a pas pu être examiné\u00a0; un nouvel essai suivra.",
                    reference,
                    e);
        }
    }

    /** Suspends the use of one case when the term is over; also called where a gate is computed. */
    void suspendWhenOver(String reference) {
        if (!records.cases().get(reference).useState().isInUse()) {
            return;
        }
        missing(reference)
                .filter(owing ->
                        owing.duty().holds(Step.DATA_GATE) && owing.duty().suspends())
                .filter(owing -> !records.today().isBefore(end(reference, owing.since())))
                .findFirst()
                .ifPresent(owing -> records.change(
                        reference,
                        Journal.APPLICATION,
                        UseSuspended.of(owing.duty().missing() + "."),
                        dossier -> dossier.using(UseState.SUSPENDED)));
    }

    private Stream<Owing> missing(String reference) {
        return duties.byState(reference).get(State.MISSING).stream();
    }

    private LocalDate end(String reference, LocalDate since) {
        return since.plusDays(
                qualification.hasSensitiveData(reference)
                        ? 0
                        : records.settings(reference).get(Setting.DUTY_DAYS));
    }

    /** Lists the unproved duties of a case under the law, each with its article and its consequence; French sentences. */
    public List<String> unproved(Case dossier) {
        String reference = dossier.reference();
        boolean inUse = dossier.useState().isInUse();
        return missing(reference)
                .filter(owing -> inUse || owing.duty().holds(Step.DATA_GATE))
                .map(owing -> owing.duty().missing() + "."
                        + (inUse && owing.duty().suspends()
                                ? " L’usage en service est suspendu le "
                                        + FrenchText.day(end(reference, owing.since()))
                                        + " sans cette preuve."
                                : ""))
                .toList();
    }
}
