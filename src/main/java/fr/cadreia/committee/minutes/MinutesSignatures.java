package fr.cadreia.committee.minutes;

import fr.cadreia.committee.minutes.SessionRows.Row;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.dossier.JournalKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who signed the minutes of a session, as its journal says.
 *
 * @param chair empty as long as they are not filed
 */
record MinutesSignatures(Row secretary, Optional<Row> chair) {

    /** In the rows of the signatures: for whom they stand. */
    static final String SECRETARY = "secretary";

    static final String CHAIR = "chair";

    /** In the row of the secretary's: what the session that approves wants corrected. */
    static final String CORRECTIONS = "corrections";

    static MinutesSignatures of(SessionRows rows) {
        List<Row> signed = rows.all(JournalKind.MINUTES_SIGNED);
        return new MinutesSignatures(last(signed, SECRETARY).orElseThrow(), last(signed, CHAIR));
    }

    private static Optional<Row> last(List<Row> signed, String part) {
        return signed.stream().filter(row -> row.text("as").equals(part)).reduce((earlier, later) -> later);
    }

    /** French, or empty. */
    String corrections() {
        return secretary.text(CORRECTIONS);
    }

    /**
     * French sentence, as the session says it to whose approval they were submitted.
     *
     * @param closed when that session was closed
     */
    String words(Optional<Instant> closed) {
        return words() + (isAfter(closed) ? " Signatures postérieures à la levée de la séance." : "");
    }

    /** Whether the last of them came when the session that approves was over. */
    boolean isAfter(Optional<Instant> closed) {
        Instant last = chair.orElse(secretary).entry().writtenAt();
        return closed.filter(last::isAfter).isPresent();
    }

    private String words() {
        String submitted = "Soumis à l’approbation de la présente séance, signé pour le secrétariat par "
                + secretary.text("name") + " le "
                + SessionWords.moment(secretary.entry().writtenAt());
        return chair.map(row -> submitted + "\u00a0; approuvé, et signé pour la présidence par " + row.text("name")
                        + " le " + SessionWords.moment(row.entry().writtenAt()) + ".")
                .orElse(submitted + "\u00a0; la signature de la présidence est attendue.");
    }
}
