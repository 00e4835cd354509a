package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.GatheredCases;
import fr.cadreia.dossier.event.Provenance;
import fr.cadreia.engine.config.AsApplication;
import org.springframework.stereotype.Component;

@Component
class EngineGatheredCases implements GatheredCases {

    private final CaseProcess process;
    private final AsApplication application;

    EngineGatheredCases(CaseProcess process, AsApplication application) {
        this.process = process;
        this.application = application;
    }

    @Override
    public String open(String title, String organisation, Case.Origin origin, String actor, Provenance provenance) {
        return application.call(() -> process.open(title, organisation, origin, actor, provenance));
    }
}
