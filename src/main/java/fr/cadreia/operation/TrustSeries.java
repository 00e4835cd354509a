package fr.cadreia.operation;

import fr.cadreia.grant.Guarantors;
import fr.cadreia.journal.seal.JournalInspection;
import fr.cadreia.journal.seal.JournalReport;
import fr.cadreia.journal.seal.JournalReport.Verdict;
import fr.cadreia.journal.seal.Seals;
import fr.cadreia.kernel.time.AuthorityClock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What people have to be able to rely on: the journal with its seals, and two guarantors. */
@Component
class TrustSeries {

    @Autowired
    void serve(Series series, Seals seals, JournalInspection inspection, Guarantors guarantors, AuthorityClock clock) {
        Supplier<Seals.Progress> sealed = Series.kept(seals::progress);
        series.gauge(
                "cadre_journal_rows",
                "Lignes scellées du journal",
                () -> sealed.get().rows());
        series.gauge(
                "cadre_journal_unsealed_rows",
                "Lignes du journal qui attendent un sceau",
                () -> sealed.get().unsealed());
        series.gauge(
                "cadre_journal_unsealed_oldest_seconds",
                "Attente de la plus ancienne ligne sans sceau, en secondes",
                () -> WorkSeries.age(sealed.get().unsealedSince(), clock));
        series.gauge(
                "cadre_journal_seal_age_seconds",
                "Temps depuis le dernier sceau, en secondes",
                () -> WorkSeries.age(sealed.get().at(), clock));
        series.gauge(
                "cadre_journal_verification_age_seconds",
                "Temps depuis la dernière vérification complète du journal, en secondes",
                () -> WorkSeries.age(inspection.last().map(JournalReport::verifiedAt), clock));
        series.gauge(
                "cadre_journal_verdict",
                "1 pour l’état que la dernière vérification a trouvé",
                "verdict",
                () -> verdicts(inspection.last()));
        series.gauge(
                "cadre_guarantors",
                "Garants des habilitations en fonction",
                Series.kept(() -> guarantors.active().size()));
    }

    /** Returns all verdicts, with 1 for that of the last verification; only zeros before the first one. */
    private static Map<String, Integer> verdicts(Optional<JournalReport> last) {
        return Arrays.stream(Verdict.values())
                .collect(Collectors.toMap(
                        verdict -> verdict.name().toLowerCase(Locale.ROOT),
                        verdict -> last.filter(report -> report.verdict() == verdict)
                                        .isPresent()
                                ? 1
                                : 0));
    }
}
