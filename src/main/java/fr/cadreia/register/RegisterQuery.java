package fr.cadreia.register;

import fr.cadreia.register.entry.EntryStatus;
import java.util.Optional;

/**
 * Which entries a page of the register shows.
 *
 * @param text words to find; accents, case and small typing errors do not matter
 * @param department id of the organisation, when only a department's entries are wanted
 * @param commune id of the organisation, when only a commune's entries are wanted
 * @param domain code of the public policy served ({@code purpose.policy})
 * @param risk code of the risk level, {@code 1} to {@code 4}
 * @param lateOnly only entries whose re-evaluation is late
 * @param offset of the first entry, from 0
 * @param size of the page, 1 to {@value #LARGEST_PAGE}
 */
public record RegisterQuery(
        Optional<String> text,
        Optional<EntryStatus> status,
        Optional<String> department,
        Optional<String> commune,
        Optional<String> domain,
        Optional<String> risk,
        boolean lateOnly,
        Sort sort,
        int offset,
        int size) {

    public static final int LARGEST_PAGE = 200;

    public RegisterQuery {
        if (offset < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("No page of " + size + " entries from " + offset);
        }
    }

    /** The order of the entries; the newest change breaks ties, then the reference. */
    public enum Sort {
        /** The best match first; without words to find, like {@link #UPDATED}. */
        RELEVANCE("Pertinence"),
        /** The last changed first. */
        UPDATED("Modification récente"),
        /** The last published first. */
        PUBLISHED("Publication récente"),
        /** By alphabet, as the French sort. */
        TITLE("Nom"),
        /** The highest risk first. */
        RISK("Risque le plus élevé");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        /** French. */
        public String label() {
            return label;
        }
    }

    /** Everything, the last changed first. */
    public static RegisterQuery all(int offset, int size) {
        return of("", Sort.UPDATED, offset, size);
    }

    /** The best matches. @param words to find; everything when they are empty */
    public static RegisterQuery of(String words, int size) {
        return of(words, Sort.RELEVANCE, 0, size);
    }

    private static RegisterQuery of(String words, Sort sort, int offset, int size) {
        return new RegisterQuery(
                Optional.of(words).filter(given -> !given.isBlank()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                sort,
                offset,
                size);
    }
}
