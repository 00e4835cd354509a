package fr.cadreia.intake;

import fr.cadreia.intake.IntakeBatches.KnownUse;
import fr.cadreia.kernel.text.TextSimilarity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Uses of the same organisation whose titles resemble a row's. Only a person can say whether they are one use. Rows of
 * one inventory that have identifiers of their own are different uses, as the inventory itself says.
 */
final class Duplicates {

    /** Titles under one name are the same use under it; below it they may be two that were given one identifier. */
    private static final double RELATED = 0.45;

    private final Function<String, Iterable<KnownUse>> known;
    private final long batch;
    private final Map<String, SimilarTitles> byOrganisation = new HashMap<>();

    /** @param batch of the rows that are compared; 0 for a file that is only looked at */
    Duplicates(IntakeBatches batches, long batch) {
        this.known = batches::ofOrganisation;
        this.batch = batch;
    }

    /** Returns the use that a row resembles most. */
    Optional<KnownUse> like(RowReading reading) {
        boolean hasId = !reading.externalId().isEmpty();
        return titles(reading.organisation())
                .nearest(reading.caseTitle(), other -> !hasId || other.batch() != batch || other.row() == 0);
    }

    /** Tells whether two titles under one identifier may be one use. */
    static boolean mayBeOne(RowReading reading, KnownUse known) {
        return TextSimilarity.of(reading.caseTitle(), known.title()) >= RELATED;
    }

    void opened(RowReading reading, String reference, int row) {
        titles(reading.organisation()).add(new KnownUse(reference, reading.caseTitle(), batch, row));
    }

    /** Begins anew with what the database holds. */
    void forget() {
        byOrganisation.clear();
    }

    private SimilarTitles titles(String organisation) {
        return byOrganisation.computeIfAbsent(organisation, id -> {
            SimilarTitles titles = new SimilarTitles();
            known.apply(id).forEach(titles::add);
            return titles;
        });
    }
}
