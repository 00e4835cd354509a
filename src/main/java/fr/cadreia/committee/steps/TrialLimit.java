package fr.cadreia.committee.steps;

import fr.cadreia.dossier.steps.protocol.ExtensionLimit;
import fr.cadreia.dossier.steps.protocol.ExtensionLimits;
import fr.cadreia.dossier.trial.TrialStanding;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.journal.Motion;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The limits on the committee's decisions (rule 8): a solution that was tried too briefly, or used too little, may not
 * be generalised, and one that was tried for the longest time allowed may not be extended.
 */
@Component
public class TrialLimit {

    private final Trials trials;
    private final ExtensionLimits extensions;

    TrialLimit(Trials trials, ExtensionLimits extensions) {
        this.trials = trials;
        this.extensions = extensions;
    }

    /** Returns the limit of an extension of the experimentation. */
    public ExtensionLimit extension(String caseReference) {
        return extensions.of(caseReference);
    }

    /** Returns the reason why the case may not be generalised after its bilan, in French; empty when it may. */
    public Optional<String> refusal(String caseReference) {
        return trials.standing(caseReference).flatMap(TrialStanding::refusal);
    }

    /** Returns the reason why an adopted motion has no effect, in French; empty when it has an effect. */
    public Optional<String> refusal(String caseReference, Motion motion) {
        return motion == Motion.GENERALIZE ? refusal(caseReference) : Optional.empty();
    }
}
