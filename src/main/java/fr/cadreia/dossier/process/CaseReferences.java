package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Cases;
import fr.cadreia.engine.BusinessKeys;
import org.springframework.stereotype.Component;

@Component
class CaseReferences implements BusinessKeys {

    private final Cases cases;

    CaseReferences(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String next() {
        return cases.nextReference();
    }
}
