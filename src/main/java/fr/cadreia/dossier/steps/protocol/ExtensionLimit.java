package fr.cadreia.dossier.steps.protocol;

import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * The time by which the experimentation of a case may still be extended.
 *
 * @param latestEnd of all its experimentations together; empty before any of them
 */
@NamedInterface("steps")
public record ExtensionLimit(Optional<LocalDate> latestEnd, LocalDate today, Settings settings) {

    /** Returns the most months of an extension that begins today; 0 when fewer are left than it has to last. */
    public int months() {
        int most = settings.get(Setting.EXPERIMENT_MONTHS);
        long left = latestEnd
                .map(last -> ChronoUnit.MONTHS.between(today, last))
                .map(months -> months < least() ? 0 : months)
                .orElse((long) most);
        return (int) Math.min(left, most);
    }

    /** Returns the fewest months: an extension that leaves no time for its own minimum could only be stopped. */
    public int least() {
        return Math.max(1, settings.get(Setting.EXTENSION_MONTHS));
    }

    /** Returns a French sentence, for the person who proposes the next step; empty before any experimentation. */
    public Optional<String> words() {
        return latestEnd.map(last -> {
            String total = "\u00a0: toutes les expérimentations de ce dossier réunies durent "
                    + Setting.EXPERIMENT_TOTAL_MONTHS.text(settings.get(Setting.EXPERIMENT_TOTAL_MONTHS))
                    + " au plus, jusqu’au " + FrenchText.day(last);
            return months() == 0
                    ? "Une prolongation n’est plus possible" + total + ", et une prolongation dure "
                            + Setting.EXTENSION_MONTHS.text(least()) + " au moins."
                    : "Une prolongation peut durer " + Setting.EXPERIMENT_MONTHS.text(months()) + " au plus" + total
                            + ".";
        });
    }
}
