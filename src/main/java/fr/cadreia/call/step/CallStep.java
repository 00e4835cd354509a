package fr.cadreia.call.step;

import static fr.cadreia.dossier.Recaps.row;

import fr.cadreia.call.Call;
import fr.cadreia.call.CallProposal;
import fr.cadreia.call.CallProposal.Outcome;
import fr.cadreia.call.Calls;
import fr.cadreia.call.Proposer;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.MatterStep;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.StepContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A step of a call for projects, which shows the call, its proposals and what became of them. */
abstract class CallStep extends MatterStep {

    private final Calls calls;

    CallStep(String formId, Dossier dossier, Calls calls) {
        super(formId, dossier);
        this.calls = calls;
    }

    final Calls calls() {
        return calls;
    }

    final Call call(StepContext step) {
        return calls.get(step.caseReference());
    }

    final List<CallProposal> proposals(StepContext step) {
        return calls.proposals(step.caseReference());
    }

    @Override
    protected Map<String, Object> recap(StepContext step) {
        Call call = call(step);
        Map<String, Object> recap = new LinkedHashMap<>();
        recap.put(
                "call",
                List.of(
                        row("Appel", call.reference() + " " + call.title()),
                        row("Besoin", call.purpose()),
                        row("Critères", call.criteria()),
                        row("Dernier jour pour proposer", FrenchText.day(call.closesOn()))));
        recap.put("proposals", proposals(step).stream().map(this::proposal).toList());
        recap.put("figures", figures(step));
        return recap;
    }

    private Map<String, Object> proposal(CallProposal proposal) {
        String outcome = proposal.outcome().label()
                + dossier()
                        .cases()
                        .find(proposal.caseReference())
                        .map(CallStep::standing)
                        .orElse("");
        return Map.of("proposer", proposal.from(), "title", proposal.title(), "outcome", outcome);
    }

    private static String standing(Case opened) {
        return ", dossier " + opened.reference() + "\u00a0: "
                + opened.ending()
                        .map(ending -> ending.label())
                        .orElse(opened.step().label());
    }

    private List<Map<String, Object>> figures(StepContext step) {
        List<CallProposal> all = proposals(step);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("Propositions reçues", String.valueOf(all.size())));
        for (Proposer proposer : Proposer.values()) {
            rows.add(row(
                    "dont " + proposer.label().toLowerCase(java.util.Locale.FRENCH),
                    String.valueOf(all.stream()
                            .filter(proposal -> proposal.proposer() == proposer)
                            .count())));
        }
        rows.add(row(
                "Retenues et devenues des dossiers",
                String.valueOf(all.stream()
                        .filter(proposal -> proposal.outcome() == Outcome.RETAINED)
                        .count())));
        return rows;
    }
}
