package fr.cadreia.committee.steps;

import fr.cadreia.dossier.steps.protocol.ExtensionLimit;
import fr.cadreia.dossier.steps.protocol.ExtensionLimits;
import fr.cadreia.dossier.trial.TrialStanding;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.journal.Motion;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the committee may not decide as long as a solution was not tried for long enough, or not enough used, or was
 * tried for as long as the framework lets it (rule 8).
 */
@Component
public class TrialLimit {

    private final Trials trials;
    private final ExtensionLimits extensions;

    TrialLimit(Trials trials, ExtensionLimits extensions) {
        this.trials = trials;
        this.extensions = extensions;
    }

    /** The limit of an extension of the experimentation. */
    public ExtensionLimit extension(String caseReference) {
        return extensions.of(caseReference);
    }

    /** Why the case may not be generalised after its bilan, in French; empty when it may. */
    public Optional<String> refusal(String caseReference) {
        return trials.standing(caseReference).flatMap(TrialStanding::refusal);
    }

    /** Why an adopted motion has no effect all the same, in French; empty when it has. */
    public Optional<String> refusal(String caseReference, Motion motion) {
        return motion == Motion.GENERALIZE ? refusal(caseReference) : Optional.empty();
    }
}
