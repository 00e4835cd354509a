package fr.cadreia.kernel.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.util.PlaceholderResolutionException;

/** Names the variable that a profile needs and that is not set. */
class MissingVariableAnalyzer extends AbstractFailureAnalyzer<PlaceholderResolutionException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PlaceholderResolutionException missing) {
        return new FailureAnalysis(
                "La variable d’environnement " + missing.getPlaceholder()
                        + " n’est pas donnée\u00a0: un réglage la nomme.",
                "Donnez-la, puis redémarrez.",
                missing);
    }
}
