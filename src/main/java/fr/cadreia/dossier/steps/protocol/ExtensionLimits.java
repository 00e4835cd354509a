package fr.cadreia.dossier.steps.protocol;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.framework.Setting;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The rest of the time that all experimentations of a case may take together since its last generalisation. */
@NamedInterface("steps")
@Component
public class ExtensionLimits {

    private final CaseRecords records;

    ExtensionLimits(CaseRecords records) {
        this.records = records;
    }

    public ExtensionLimit of(String reference) {
        return new ExtensionLimit(latestEnd(reference), records.today(), records.settings(reference));
    }

    /**
     * Returns the last day of all experimentations of a case since its last generalisation, which together may last
     * {@link Setting#EXPERIMENT_TOTAL_MONTHS}.
     */
    Optional<LocalDate> latestEnd(String reference) {
        return new TrialTime(
                        records.documents().of(reference), records.journal().of(reference))
                .firstDay()
                .map(start -> start.plusMonths(records.settings(reference).get(Setting.EXPERIMENT_TOTAL_MONTHS)));
    }
}
