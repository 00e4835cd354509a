package fr.cadreia.dossier.path;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.trial.Trial;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Setting;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The days by which the uses that were in service before the framework must have the committee's decision. */
@Component
public class Regularisations {

    private final Frameworks frameworks;

    Regularisations(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /**
     * Returns the last day; empty for a case that began as a proposal, has its decision, or ends. A case that was
     * generalised has had its decision, whatever is tried again afterwards.
     *
     * @param journal of the case, oldest first
     */
    public Optional<LocalDate> due(Case dossier, List<JournalEntry> journal) {
        boolean awaited = dossier.isOpen()
                && dossier.step().isUpTo(Step.AUTHORITY_ACT)
                && Trial.of(journal).next().observed();
        return awaited
                ? Optional.of(AuthorityClock.dayOf(dossier.openedAt())
                        .plusMonths(frameworks
                                .of(dossier.frameworkVersion())
                                .settings()
                                .get(Setting.REGULARISATION_MONTHS)))
                : Optional.empty();
    }
}
