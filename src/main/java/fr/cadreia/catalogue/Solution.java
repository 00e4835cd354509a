package fr.cadreia.catalogue;

import java.util.Map;

/**
 * The content of an entry of the catalogue.
 *
 * @param opinions reusable texts (avis-type) by the opinion's form, e.g. {@code opinion-dpo}; blank ones left out
 */
public record Solution(
        String title,
        String purpose,
        String product,
        String supplier,
        String conditions,
        String lessons,
        Map<String, String> opinions,
        QualifiedLimits limits) {

    public Solution {
        opinions = Map.copyOf(opinions);
    }

    /** Returns all texts that a search looks into. */
    String words() {
        return String.join(" ", title, product, supplier, purpose, conditions, lessons);
    }
}
