package fr.cadreia.dossier;

import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Setting;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** By when a use that was in service before the framework must have the committee's decision. */
@Component
public class Regularisations {

    private final Frameworks frameworks;

    Regularisations(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** The last day; empty for a case that began as a proposal, has its decision, or ends. */
    public Optional<LocalDate> due(Case dossier) {
        boolean awaited = dossier.origin() == Case.Origin.INTAKE
                && dossier.isOpen()
                && dossier.step().isUpTo(Step.COMMITTEE_DECISION);
        return awaited
                ? Optional.of(LocalDate.ofInstant(dossier.openedAt(), ZoneId.systemDefault())
                        .plusMonths(frameworks
                                .of(dossier.frameworkVersion())
                                .settings()
                                .get(Setting.REGULARISATION_MONTHS)))
                : Optional.empty();
    }
}
