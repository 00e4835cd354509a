package fr.cadreia.dossier.steps.generalization;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.reassessment.NextReassessment;
import fr.cadreia.engine.CrossChecks;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FrenchText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** In which order the decision, the act, the service and its next re-evaluation come. */
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

    List<FieldError> check(String reference, Generalization act) {
        return Stream.of(
                        notTooLate(reference, act),
                        notPast(act),
                        withinTheYear(act),
                        afterTheDecision(reference, act),
                        beforeTheService(act),
                        CrossChecks.notBefore(
                                Generalization.NEXT_REASSESSMENT,
                                act.nextReassessment(),
                                act.startDate(),
                                "la mise en service"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FieldError> notTooLate(String reference, Generalization act) {
        LocalDate latest = next.latest(reference, act.startDate());
        return act.nextReassessment().isAfter(latest)
                ? Optional.of(FieldError.of(
                        Generalization.NEXT_REASSESSMENT,
                        "au plus tard le " + FrenchText.day(latest)
                                + " pour ce niveau de risque\u00a0; plus tôt est permis."))
                : Optional.empty();
    }

    private Optional<FieldError> notPast(Generalization act) {
        return act.nextReassessment().isBefore(records.today())
                ? Optional.of(FieldError.of(
                        Generalization.NEXT_REASSESSMENT, "cette date est passée\u00a0: indiquez une date à venir."))
                : Optional.empty();
    }

    private Optional<FieldError> withinTheYear(Generalization act) {
        return CrossChecks.notAfter(
                Generalization.START_DATE,
                act.startDate(),
                records.today().plusYears(1),
                "mettez en service dans l’année qui suit la décision");
    }

    private Optional<FieldError> afterTheDecision(String reference, Generalization act) {
        return records.committee()
                .result(reference)
                .map(result -> LocalDate.ofInstant(result.recordedAt(), ZoneId.systemDefault()))
                .flatMap(day ->
                        CrossChecks.notBefore(Generalization.ACT_DATE, act.actDate(), day, "la décision du comité"));
    }

    /** An act is of the past; a service that is to come is later anyway. */
    private Optional<FieldError> beforeTheService(Generalization act) {
        return act.startDate().isBefore(records.today())
                ? CrossChecks.notAfter(
                        Generalization.ACT_DATE,
                        act.actDate(),
                        act.startDate(),
                        "l’acte est pris avant la mise en service")
                : Optional.empty();
    }
}
