package fr.cadreia.catalogue;

import fr.cadreia.kernel.text.TextSimilarity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A search in the catalogue.
 *
 * @param text tolerant to accents and typing errors; empty for all
 * @param status empty for all entries that are not withdrawn
 */
public record CatalogueSearch(
        String text, Optional<EntryStatus> status, Optional<DataKind> data, Optional<Audience> reader) {

    /** The weight of a word in the title, which counts more than one in the text. */
    private static final double TITLE = 2;

    public List<CatalogueEntry> in(List<CatalogueEntry> entries) {
        return entries.stream()
                .filter(this::fits)
                .filter(entry -> score(entry) > 0)
                .sorted(Comparator.comparingDouble(this::score)
                        .reversed()
                        .thenComparing(
                                entry -> TextSimilarity.folded(entry.solution().title())))
                .toList();
    }

    private boolean fits(CatalogueEntry entry) {
        QualifiedLimits limits = entry.solution().limits();
        return status.map(entry.status()::equals).orElse(entry.status() != EntryStatus.WITHDRAWN)
                && data.map(limits.data()::contains).orElse(true)
                && reader.map(limits.publics()::contains).orElse(true);
    }

    private double score(CatalogueEntry entry) {
        Solution solution = entry.solution();
        return Math.max(
                TITLE * TextSimilarity.found(text, solution.title() + " " + solution.product()),
                TextSimilarity.found(text, solution.words()));
    }

    public boolean isEmpty() {
        return text.isEmpty() && status.isEmpty() && data.isEmpty() && reader.isEmpty();
    }
}
