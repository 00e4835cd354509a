package fr.cadreia.register;

import fr.cadreia.register.entry.EntryFilter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entries that a page of the register shows.
 *
 * @param text words to find; accents, case and small typing errors do not matter
 * @param narrowed codes of the values wanted, one of which must be there, by the name of their filter
 * @param offset of the first entry, from 0
 * @param size of the page, 1 to {@value #LARGEST_PAGE}
 */
public record RegisterQuery(Optional<String> text, Map<String, Set<String>> narrowed, Sort sort, int offset, int size) {

    public static final int LARGEST_PAGE = 200;

    public RegisterQuery {
        narrowed = Map.copyOf(narrowed);
        if (offset < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("No page of " + size + " entries from " + offset);
        }
    }

    /** The order of the entries. Ties: newest change first, then highest version. */
    public enum Sort {
        /** The best match first; without words to find, like {@link #UPDATED}. */
        RELEVANCE("Pertinence"),
        /** The last changed first. */
        UPDATED("Modification récente"),
        /** The last published first. */
        PUBLISHED("Publication récente"),
        /** Alphabetical, in French order. */
        TITLE("Nom"),
        /** The highest risk first. */
        RISK("Risque le plus élevé"),
        /** The highest yearly cost first; entries without a public cost come last. */
        COST("Coût le plus élevé");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        /** Returns the French label. */
        public String label() {
            return label;
        }
    }

    /** Returns the query for everything, the last changed first. */
    public static RegisterQuery all(int offset, int size) {
        return of("", Sort.UPDATED, offset, size);
    }

    /** Returns the query for the best matches. @param words to find; everything when they are empty */
    public static RegisterQuery of(String words, int size) {
        return of(words, Sort.RELEVANCE, 0, size);
    }

    private static RegisterQuery of(String words, Sort sort, int offset, int size) {
        return new RegisterQuery(Optional.of(words).filter(given -> !given.isBlank()), Map.of(), sort, offset, size);
    }

    /** Returns the wanted codes: an entry must have one of them; empty when all entries will do. */
    public Set<String> wanted(EntryFilter filter) {
        return narrowed.getOrDefault(filter.name(), Set.of());
    }
}
