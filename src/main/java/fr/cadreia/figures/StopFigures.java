package fr.cadreia.figures;

import fr.cadreia.dossier.Case;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.FigureFamily;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came to an end, or was interrupted.
 *
 * @param endings how many cases ended in each way, by its French name; those that none ended in are absent
 * @param suspensions how often a use was suspended
 * @param closedGates how often the data gate was found closed
 * @param exclusions how often the framework excluded a use
 */
public record StopFigures(Map<String, Integer> endings, int suspensions, int closedGates, int exclusions) {

    static final Set<JournalKind> KINDS = JournalKind.having(effect -> effect.figures() == FigureFamily.STOPS);

    static StopFigures of(Collection<Case> cases, Collection<JournalEntry> entries, Period period) {
        Map<String, Integer> endings = new HashMap<>();
        cases.stream()
                .filter(found -> found.closedAt().filter(period::has).isPresent() && !found.wasOverBefore())
                .filter(found -> !found.isTakenBack())
                .forEach(found -> found.endingLabel().ifPresent(ending -> endings.merge(ending, 1, Integer::sum)));
        return new StopFigures(
                endings,
                count(entries, JournalKind.USE_SUSPENDED, period),
                count(entries, JournalKind.DATA_GATE_CLOSED, period),
                count(entries, JournalKind.EXCLUDED, period));
    }

    private static int count(Collection<JournalEntry> entries, JournalKind kind, Period period) {
        return (int) entries.stream()
                .filter(entry -> entry.kind() == kind && period.has(entry.writtenAt()))
                .count();
    }

    /** French. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (String ending : CaseEnding.labels()) {
            figures.add(Figure.count("Dossiers clos\u00a0: " + ending, endings.getOrDefault(ending, 0)));
        }
        figures.add(Figure.count("Suspensions d’usage", suspensions));
        figures.add(Figure.count("Contrôles de confidentialité fermés", closedGates));
        figures.add(Figure.count("Usages exclus par le cadre", exclusions));
        return figures;
    }
}
