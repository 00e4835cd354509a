package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.GatheredCases;
import fr.cadreia.dossier.event.Provenance;
import fr.cadreia.engine.config.AsApplication;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class EngineGatheredCases implements GatheredCases {

    private final CaseProcess process;
    private final Cases cases;
    private final AsApplication application;

    EngineGatheredCases(CaseProcess process, Cases cases, AsApplication application) {
        this.process = process;
        this.cases = cases;
        this.application = application;
    }

    @Override
    public List<String> references(int count) {
        return cases.nextReferences(count);
    }

    @Override
    public String open(
            String reference,
            String title,
            String organisation,
            Case.Origin origin,
            String actor,
            Provenance provenance) {
        return application.call(() -> process.open(reference, title, organisation, origin, actor, provenance));
    }
}
