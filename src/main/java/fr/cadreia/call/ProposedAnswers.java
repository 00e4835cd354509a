package fr.cadreia.call;

import fr.cadreia.dossier.KnownAnswers;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.kernel.form.Answers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A case that came from a call starts from what was proposed. */
@Component
class ProposedAnswers implements KnownAnswers {

    private final CallsForProjects calls;

    ProposedAnswers(CallsForProjects calls) {
        this.calls = calls;
    }

    @Override
    public Optional<Known> of(String caseReference) {
        return calls.ofCase(caseReference).map(ProposedAnswers::known);
    }

    private static Known known(CallProposal proposal) {
        Map<String, String> source = new LinkedHashMap<>();
        source.put("Appel à projets", proposal.call());
        source.put("Proposée par", proposal.from());
        source.put("Contact", proposal.mailbox());
        source.put("Résumé", proposal.summary());
        source.put("Besoin", proposal.need());
        Answers answers = Answers.NONE
                .with(Proposal.SUMMARY, proposal.summary())
                .with(Proposal.NEED, proposal.need())
                .with(ExperimentProtocol.PARTNERS, proposal.from());
        return new Known(answers, source);
    }
}
