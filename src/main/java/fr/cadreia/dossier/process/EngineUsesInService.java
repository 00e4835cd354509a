package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.UsesInService;
import fr.cadreia.engine.config.AsApplication;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class EngineUsesInService implements UsesInService {

    private final CaseProcess process;
    private final AsApplication application;

    EngineUsesInService(CaseProcess process, AsApplication application) {
        this.process = process;
        this.application = application;
    }

    @Override
    public String open(String title, String organisation, String actor, Map<String, Object> provenance) {
        return application.call(() -> process.open(title, organisation, Case.Origin.INTAKE, actor, provenance));
    }
}
