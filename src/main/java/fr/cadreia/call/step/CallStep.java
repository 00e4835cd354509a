package fr.cadreia.call.step;

import fr.cadreia.call.CallForProjects;
import fr.cadreia.call.CallProposal;
import fr.cadreia.call.CallProposal.Outcome;
import fr.cadreia.call.CallsForProjects;
import fr.cadreia.call.Proposer;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.dossier.matter.MatterStep;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A step of a call for projects, which shows the call, its proposals and what became of them. */
abstract class CallStep<D> extends MatterStep<D> {

    private final CallsForProjects calls;

    CallStep(Class<D> type, CaseRecords records, CallsForProjects calls) {
        super(type, records);
        this.calls = calls;
    }

    final CallForProjects call(StepContext step) {
        return calls.get(step.caseReference());
    }

    final List<CallProposal> proposals(StepContext step) {
        return calls.proposals(step.caseReference());
    }

    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        return Stream.concat(about(step).stream(), figures(step).stream().limit(1))
                .toList();
    }

    @Override
    protected List<SummarySection> ownSections(StepContext step) {
        return List.of(
                SummarySection.answers("call", "L’appel", about(step)),
                SummarySection.table(
                        "proposals",
                        "Les propositions et leurs dossiers",
                        List.of("De", "Proposition", "Suite"),
                        proposals(step).stream().map(this::proposal).toList()),
                SummarySection.answers("figures", "Ce que l’appel a donné", figures(step)));
    }

    private List<FactLine> about(StepContext step) {
        CallForProjects call = call(step);
        return List.of(
                new FactLine("Appel", call.reference() + " " + call.title()),
                new FactLine("Besoin", call.purpose()),
                new FactLine("Critères", call.criteria()),
                new FactLine("Dernier jour pour proposer", FrenchText.day(call.closesOn())));
    }

    private List<String> proposal(CallProposal proposal) {
        String outcome = proposal.outcome().label()
                + records()
                        .cases()
                        .find(proposal.caseReference())
                        .map(CallStep::standing)
                        .orElse("");
        return List.of(proposal.from(), proposal.title(), outcome);
    }

    private static String standing(Case opened) {
        return ", dossier " + opened.reference() + "\u00a0: "
                + opened.ending()
                        .map(ending -> ending.label())
                        .orElse(opened.step().label());
    }

    private List<FactLine> figures(StepContext step) {
        List<CallProposal> all = proposals(step);
        List<FactLine> rows = new ArrayList<>();
        rows.add(new FactLine("Propositions reçues", String.valueOf(all.size())));
        for (Proposer proposer : Proposer.values()) {
            rows.add(new FactLine(
                    "dont " + proposer.label().toLowerCase(java.util.Locale.FRENCH),
                    String.valueOf(all.stream()
                            .filter(proposal -> proposal.proposer() == proposer)
                            .count())));
        }
        rows.add(new FactLine(
                "Retenues et devenues des dossiers",
                String.valueOf(all.stream()
                        .filter(proposal -> proposal.outcome() == Outcome.RETAINED)
                        .count())));
        return rows;
    }
}
