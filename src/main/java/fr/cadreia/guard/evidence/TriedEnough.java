package fr.cadreia.guard.evidence;

import fr.cadreia.dossier.trial.TrialReading;
import fr.cadreia.dossier.trial.TrialStanding;
import fr.cadreia.framework.Settings;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether the solution was tried for as long, and used as much, as the framework demands when its end was recorded. */
final class TriedEnough {

    private final TrialReading reading = new TrialReading();
    private final Settings settings;

    private LocalDate day = LocalDate.MIN;
    private Optional<String> obstacle = Optional.empty();

    TriedEnough(Settings settings) {
        this.settings = settings;
    }

    void read(EvidenceRow row) {
        reading.read(row.entry());
        day = AuthorityClock.dayOf(row.when());
    }

    /** The end of the experimentation has just been proved. */
    void closed() {
        obstacle = reading.trial()
                .standing(settings, day)
                .map(TrialStanding::obstacle)
                .orElse(Optional.of("aucune expérimentation n’a commencé."));
    }

    /** @return what is missing, in French */
    List<String> missing(StepRule closing) {
        return obstacle
                .map(why -> closing.name() + "\u00a0: " + why + " Le comité peut décider d’arrêter, ou de prolonger"
                        + " l’expérimentation.")
                .stream()
                .toList();
    }
}
