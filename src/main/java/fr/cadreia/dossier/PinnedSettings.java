package fr.cadreia.dossier;

import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Settings;
import org.springframework.stereotype.Component;

/** A newer version of the framework changes nothing for a case that has already begun. */
@Component
class PinnedSettings implements CaseSettings {

    private final Cases cases;
    private final Frameworks frameworks;

    PinnedSettings(Cases cases, Frameworks frameworks) {
        this.cases = cases;
        this.frameworks = frameworks;
    }

    @Override
    public Settings of(String caseReference) {
        return frameworks.of(cases.get(caseReference).frameworkVersion()).settings();
    }
}
