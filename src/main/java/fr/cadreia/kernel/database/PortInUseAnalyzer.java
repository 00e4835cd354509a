package fr.cadreia.kernel.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains a port in use, in place of Spring Boot's own words, which are English. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException taken) {
        return new FailureAnalysis(
                "Le port " + taken.getPort() + " est déjà pris, peut-être par une autre instance de l’application.",
                "Arrêtez-la, ou donnez un autre port par --server.port.",
                taken);
    }
}
