package fr.cadreia.dossier.journal;

import java.time.Instant;
import java.util.List;

/**
 * What a verification of the whole journal found.
 *
 * @param chains how many chains were read; likewise rows, documents and seals
 */
public record JournalReport(
        Instant verifiedAt, int chains, long rows, long documents, int seals, List<JournalProblem> problems) {

    public boolean isIntact() {
        return problems.isEmpty();
    }

    /** A French sentence. */
    public String summary() {
        String read = "%d chaînes, %d lignes, %d documents, %d sceaux".formatted(chains, rows, documents, seals);
        return isIntact()
                ? "Journal intact : " + read + "."
                : "Journal altéré : %d anomalie(s) pour %s.".formatted(problems.size(), read);
    }
}
