package fr.cadreia.figures;

import fr.cadreia.journal.FigureFamily;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What went wrong with solutions, noted by their agents or reported and held to be founded.
 *
 * @param bySeverity how many of each severity, 1 (minor) to 4 (severe); severities without any are absent
 * @param cases how many cases had one at least
 * @param reports how many reports came in, founded or not
 */
public record IncidentFigures(Map<Integer, Integer> bySeverity, int cases, int reports) {

    static final Set<JournalKind> KINDS = JournalKind.having(effect -> effect.figures() == FigureFamily.INCIDENTS);

    static IncidentFigures of(Collection<JournalEntry> entries, Period period) {
        Map<Integer, Integer> bySeverity = new TreeMap<>();
        Set<String> cases = new HashSet<>();
        int reports = 0;
        for (JournalEntry entry : entries) {
            if (!period.has(entry.writtenAt())) {
                continue;
            }
            if (entry.kind() == JournalKind.REPORT_RECEIVED) {
                reports++;
            } else {
                entry.incident().ifPresent(incident -> {
                    bySeverity.merge(incident.severity(), 1, Integer::sum);
                    cases.add(entry.caseReference());
                });
            }
        }
        return new IncidentFigures(bySeverity, cases.size(), reports);
    }

    /** French. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.count("Signalements reçus", reports));
        bySeverity.forEach((severity, count) -> figures.add(Figure.count("Incidents de gravité " + severity, count)));
        figures.add(Figure.count("Dossiers touchés par un incident", cases));
        return figures;
    }
}
