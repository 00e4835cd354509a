package fr.cadreia.dossier.steps.stop;

import fr.cadreia.dossier.CaseEnding;
import fr.cadreia.dossier.CommitteeDocuments;
import fr.cadreia.dossier.CommitteeDocuments.Result;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.event.CaseEvent.AuthorityDecided;
import fr.cadreia.dossier.event.CaseEvent.DataGateClosed;
import fr.cadreia.dossier.event.CaseEvent.DataGateComputed;
import fr.cadreia.dossier.event.CaseEvent.Excluded;
import fr.cadreia.dossier.event.CaseEvent.Qualified;
import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.ExaminationEvent.ResultRecorded;
import fr.cadreia.dossier.event.Motion;
import fr.cadreia.dossier.event.StepEvent.Reviewed;
import fr.cadreia.dossier.event.UseEvent.StopRequested;
import fr.cadreia.dossier.event.UseEvent.WithdrawalRequested;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct.Choice;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.engine.FactLine;
import fr.cadreia.engine.FormCode;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.people.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who brought a stop about, when and why: what the public will be told of it comes from there. */
@Component
public class StopCause {

    private final Journal journal;
    private final StepDocuments documents;
    private final CommitteeDocuments committee;
    private final People people;

    StopCause(Journal journal, StepDocuments documents, CommitteeDocuments committee, People people) {
        this.committee = committee;
        this.journal = journal;
        this.documents = documents;
        this.people = people;
    }

    /** French; empty when no stop was asked for or decided. */
    public List<FactLine> of(String caseReference) {
        List<FactLine> stop = List.of();
        List<FactLine> obstacle = List.of();
        for (JournalEntry entry : journal.of(caseReference)) {
            Event event = entry.event();
            if (event instanceof StopRequested asked) {
                stop = asked(entry, asked.reason(), "Arrêt demandé, sans attendre de vote");
            } else if (event instanceof WithdrawalRequested asked) {
                stop = asked(entry, asked.reason(), "Retrait demandé par la direction ou la commune");
            } else if (event instanceof ResultRecorded result && result.isAdopted(Motion.STOP)) {
                stop = decided(entry);
            } else if (event instanceof AuthorityDecided decided
                    && decided.decision().equals(FormCode.of(Choice.REFUSES))) {
                stop = refused(entry, decided);
            } else if (event instanceof Reviewed review
                    && review.admissibility().equals(CaseEnding.NOT_ADMISSIBLE.code())) {
                stop = found(entry);
            } else if (event instanceof DataGateClosed gate) {
                obstacle = List.of(new FactLine("Contrôle de confidentialité fermé", sentences(gate.reasons())));
            } else if (event instanceof Excluded excluded) {
                obstacle = List.of(new FactLine("Usage exclu par le cadre", sentences(excluded.reasons())));
            } else if (event instanceof Qualified || event instanceof DataGateComputed) {
                obstacle = List.of();
            }
        }
        List<FactLine> rows = new ArrayList<>(stop);
        rows.addAll(obstacle);
        return stop.isEmpty() ? List.of() : rows;
    }

    private List<FactLine> asked(JournalEntry entry, String reason, String cause) {
        return List.of(
                new FactLine("Cause", cause),
                new FactLine("Demandé", on(entry) + " par " + people.name(entry.actor())),
                new FactLine("Motif", reason));
    }

    private List<FactLine> decided(JournalEntry entry) {
        Optional<Result> result = committee.result(entry.caseReference());
        List<FactLine> rows = new ArrayList<>(List.of(
                new FactLine("Cause", "Décision du comité, projet d’avis adopté"),
                new FactLine("Décidé", on(entry) + ", constaté par " + people.name(entry.actor())),
                new FactLine("Motifs du comité", result.map(Result::reasons).orElse(""))));
        result.map(Result::publicSummary)
                .filter(summary -> !summary.isBlank())
                .ifPresent(summary -> rows.add(new FactLine("Résumé publié de la décision", summary)));
        return rows;
    }

    private static List<FactLine> refused(JournalEntry entry, AuthorityDecided decided) {
        return List.of(
                new FactLine("Cause", "Avis favorable du comité, refusé par l’autorité"),
                new FactLine("Refusé", on(entry) + ", " + decided.authority()),
                new FactLine("Motifs de l’autorité", decided.reason()));
    }

    private List<FactLine> found(JournalEntry entry) {
        return List.of(
                new FactLine("Cause", "Dossier jugé non admissible par les experts"),
                new FactLine("Constaté", on(entry) + " par " + people.name(entry.actor())),
                new FactLine(
                        "Motif",
                        documents
                                .latest(entry.caseReference(), ExpertReview.class)
                                .map(ExpertReview::reason)
                                .orElse("")));
    }

    private static String on(JournalEntry entry) {
        return "le " + FrenchText.day(entry.writtenAt());
    }

    private static String sentences(List<String> reasons) {
        return String.join("\u00a0; ", reasons);
    }
}
