package fr.cadreia.dossier.steps.stop;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.CommitteeDocuments.Result;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct.Choice;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.CaseEvent.AuthorityDecided;
import fr.cadreia.journal.CaseEvent.DataGateClosed;
import fr.cadreia.journal.CaseEvent.DataGateComputed;
import fr.cadreia.journal.CaseEvent.Excluded;
import fr.cadreia.journal.CaseEvent.Qualified;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.Motion;
import fr.cadreia.journal.StepEvent.Reviewed;
import fr.cadreia.journal.UseEvent.StopRequested;
import fr.cadreia.journal.UseEvent.WithdrawalRequested;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class StopStep extends CaseStep<Stopping> {

    StopStep(CaseRecords records) {
        super(Stopping.class, records);
    }

    @Override
    public StepView view() {
        return StepView.retoldIn(SectionKind.STOP).concluding(Stopping.REASON);
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE.with(
                "experimentBegun", records().cases().get(step.caseReference()).experimentBegun());
    }

    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        return causes(step.caseReference());
    }

    @Override
    protected List<SummarySection> ownSections(StepContext step) {
        return List.of(
                SummarySection.answers("stop-cause", "Pourquoi ce dossier s’arrête", causes(step.caseReference())));
    }

    @Override
    public Set<String> openSections(StepContext step) {
        return Set.of("stop-cause");
    }

    /**
     * Returns the cause of a stop, with the person and the day, as the source of its public text. French; empty when no
     * stop was asked for or decided.
     */
    private List<FactLine> causes(String caseReference) {
        List<FactLine> stop = List.of();
        List<FactLine> obstacle = List.of();
        for (JournalEntry entry : records().journal().of(caseReference)) {
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
                obstacle = List.of(new FactLine("Confidentialité non conforme", sentences(gate.reasons())));
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
                new FactLine("Demandé", on(entry) + " par " + records().people().name(entry.actor())),
                new FactLine("Motif", reason));
    }

    private List<FactLine> decided(JournalEntry entry) {
        Optional<Result> result = records().committee().result(entry.caseReference());
        List<FactLine> rows = new ArrayList<>(List.of(
                new FactLine("Cause", "Avis du comité, projet d’avis adopté"),
                new FactLine(
                        "Décidé",
                        on(entry) + ", constaté par " + records().people().name(entry.actor())),
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
                new FactLine("Cause", "Dossier jugé irrecevable par les experts"),
                new FactLine(
                        "Constaté", on(entry) + " par " + records().people().name(entry.actor())),
                new FactLine(
                        "Motif",
                        records()
                                .documents()
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
