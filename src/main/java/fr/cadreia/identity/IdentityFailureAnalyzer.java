package fr.cadreia.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what is wrong with the configured identity, without the stack of how that was found out. */
class IdentityFailureAnalyzer extends AbstractFailureAnalyzer<IdentityRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, IdentityRefusedException refused) {
        return new FailureAnalysis(
                refused.getMessage(), "Corrigez cadre.identity dans identity.yaml, puis redémarrez.", refused);
    }
}
