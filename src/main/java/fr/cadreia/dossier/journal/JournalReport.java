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
        String read = String.join(
                ", ",
                count(chains, "chaîne", "s"),
                count(rows, "ligne", "s"),
                count(documents, "document", "s"),
                count(seals, "sceau", "x"));
        return isIntact()
                ? "Journal intact : " + read + "."
                : "Journal altéré : " + count(problems.size(), "anomalie", "s") + " pour " + read + ".";
    }

    private static String count(long number, String noun, String plural) {
        return number + " " + noun + (number > 1 ? plural : "");
    }
}
