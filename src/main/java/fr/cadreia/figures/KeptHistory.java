package fr.cadreia.figures;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the data of all cases that figures need, and reads again only the cases that changed since: there may be tens
 * of thousands of cases, and a minute changes a few of them.
 */
public final class KeptHistory {

    /** The number of references in one statement. */
    private static final int TOGETHER = 1_000;

    private final CaseHistory history;
    private final Set<JournalKind> kinds;
    private final Set<JournalKind> told;
    private final Map<String, Set<String>> fields;
    private final Map<String, CaseRows> kept = new TreeMap<>();

    /**
     * @param kinds of rows of the journal whose time alone matters
     * @param told kinds of rows whose content matters too
     * @param fields by form, the answers that matter
     */
    public KeptHistory(
            CaseHistory history, Set<JournalKind> kinds, Set<JournalKind> told, Map<String, Set<String>> fields) {
        this.history = history;
        this.kinds = Set.copyOf(kinds);
        this.told = Set.copyOf(told);
        this.fields = Map.copyOf(fields);
    }

    private record CaseRows(
            String version,
            Case dossier,
            List<JournalEntry> entries,
            List<JournalEntry> told,
            List<StepDocument> documents) {}

    /**
     * The data of all cases.
     *
     * @param cases by reference
     * @param entries by case and in the order in which they were written; after these, those with their content
     * @param documents the oldest first
     */
    public record Snapshot(List<Case> cases, List<JournalEntry> entries, List<StepDocument> documents) {}

    /** Reads the snapshot of now. */
    public synchronized Snapshot read() {
        Map<String, String> versions = history.versions();
        kept.keySet().retainAll(versions.keySet());
        List<String> changed = versions.entrySet().stream()
                .filter(version -> !kept.containsKey(version.getKey())
                        || !kept.get(version.getKey()).version().equals(version.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        for (int first = 0; first < changed.size(); first += TOGETHER) {
            readAgain(changed.subList(first, Math.min(first + TOGETHER, changed.size())), versions);
        }
        return new Snapshot(
                kept.values().stream().map(CaseRows::dossier).toList(),
                Stream.concat(
                                kept.values().stream().flatMap(rows -> rows.entries().stream()),
                                kept.values().stream().flatMap(rows -> rows.told().stream()))
                        .toList(),
                kept.values().stream()
                        .flatMap(rows -> rows.documents().stream())
                        .sorted(Comparator.comparingLong(StepDocument::id))
                        .toList());
    }

    private void readAgain(List<String> references, Map<String, String> versions) {
        Map<String, List<JournalEntry>> entries =
                by(history.entries(kinds, false, references), JournalEntry::caseReference);
        Map<String, List<JournalEntry>> contents =
                by(history.entries(told, true, references), JournalEntry::caseReference);
        Map<String, List<StepDocument>> documents =
                by(history.documents(fields, references), StepDocument::caseReference);
        for (Case dossier : history.cases(references)) {
            String reference = dossier.reference();
            kept.put(
                    reference,
                    new CaseRows(
                            versions.get(reference),
                            dossier,
                            List.copyOf(entries.getOrDefault(reference, List.of())),
                            List.copyOf(contents.getOrDefault(reference, List.of())),
                            List.copyOf(documents.getOrDefault(reference, List.of()))));
        }
    }

    private static <T> Map<String, List<T>> by(Collection<T> all, Function<T, String> reference) {
        return all.stream().collect(Collectors.groupingBy(reference, HashMap::new, Collectors.toList()));
    }
}
