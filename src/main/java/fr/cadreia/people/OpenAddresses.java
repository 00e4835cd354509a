package fr.cadreia.people;

import java.util.List;

/**
 * Addresses of pages that a feature opens to everybody, besides those that are always open.
 *
 * @param patterns e.g. {@code /visite/**}
 */
public record OpenAddresses(List<String> patterns) {

    public OpenAddresses {
        patterns = List.copyOf(patterns);
    }
}
