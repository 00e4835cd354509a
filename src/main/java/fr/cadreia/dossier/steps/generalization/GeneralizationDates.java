package fr.cadreia.dossier.steps.generalization;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.reassessment.NextReassessment;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct;
import fr.cadreia.engine.CrossChecks;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FrenchText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** In which order the act, the service and its next re-evaluation come. */
@Component
class GeneralizationDates {

    private final CaseRecords records;
    private final NextReassessment next;

    GeneralizationDates(CaseRecords records, NextReassessment next) {
        this.records = records;
        this.next = next;
    }

    /** The last day that is allowed where the service begins today; it is later by as much as the service is. */
    LocalDate latestReassessment(String reference) {
        return next.latest(reference);
    }

    List<FieldError> check(String reference, Generalization service) {
        return Stream.of(
                        notTooLate(reference, service),
                        notPast(service),
                        withinTheYear(service),
                        notBeforeTheAct(reference, service),
                        CrossChecks.notBefore(
                                Generalization.NEXT_REASSESSMENT,
                                service.nextReassessment(),
                                service.startDate(),
                                "la mise en service"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FieldError> notTooLate(String reference, Generalization service) {
        LocalDate latest = next.latest(reference, service.startDate());
        return service.nextReassessment().isAfter(latest)
                ? Optional.of(FieldError.of(
                        Generalization.NEXT_REASSESSMENT,
                        "au plus tard le " + FrenchText.day(latest)
                                + " pour ce niveau de risque\u00a0; plus tôt est permis."))
                : Optional.empty();
    }

    private Optional<FieldError> notPast(Generalization service) {
        return service.nextReassessment().isBefore(records.today())
                ? Optional.of(FieldError.of(
                        Generalization.NEXT_REASSESSMENT, "cette date est passée\u00a0: indiquez une date à venir."))
                : Optional.empty();
    }

    private Optional<FieldError> withinTheYear(Generalization service) {
        return CrossChecks.notAfter(
                Generalization.START_DATE,
                service.startDate(),
                records.today().plusYears(1),
                "mettez en service dans l’année qui suit la décision");
    }

    /** What the authority has not decided yet is in nobody's service. */
    private Optional<FieldError> notBeforeTheAct(String reference, Generalization service) {
        return records.documents()
                .latest(reference, AuthorityAct.class)
                .flatMap(act -> CrossChecks.notBefore(
                        Generalization.START_DATE,
                        service.startDate(),
                        act.effectDate(),
                        "la date d’effet de l’acte de l’autorité"));
    }
}
