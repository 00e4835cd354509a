package fr.cadreia.committee.minutes;

import fr.cadreia.dossier.CommandRefusedException;
import java.util.List;
import java.util.Map;

/**
 * The minutes of a session (procès-verbal de séance): what the secretary adds to what the journal knows, then the text
 * that is signed. They go from draft over the secretary's signature to the chair's, which files them; until then the
 * chair may send them back.
 *
 * @param incidents what happened besides the points, or empty
 * @param excused ids of absent members who excused themselves
 * @param debates summary of the debate, by case reference
 * @param approvedIn number of the session that approves them, empty in a draft
 * @param signedText whole HTML page as signed, empty in a draft
 * @param secretary account of who signed for the secretariat, empty in a draft
 */
public record Minutes(
        String sessionNumber,
        Status status,
        String incidents,
        List<String> excused,
        Map<String, String> debates,
        String approvedIn,
        String signedText,
        String secretary) {

    /** How far they have come. */
    public enum Status {
        DRAFT("Projet"),
        SUBMITTED("Signé par le secrétariat, à signer par la présidence"),
        FILED("Approuvé, signé et classé");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** French name. */
        public String label() {
            return label;
        }
    }

    public Minutes {
        excused = List.copyOf(excused);
        debates = Map.copyOf(debates);
    }

    public static Minutes draft(String sessionNumber) {
        return new Minutes(sessionNumber, Status.DRAFT, "", List.of(), Map.of(), "", "", "");
    }

    Minutes completed(String happened, List<String> apologies, Map<String, String> summaries) {
        require(Status.DRAFT);
        return new Minutes(sessionNumber, status, happened, apologies, summaries, "", "", "");
    }

    Minutes submitted(String by, String session, String text) {
        require(Status.DRAFT);
        return new Minutes(sessionNumber, Status.SUBMITTED, incidents, excused, debates, session, text, by);
    }

    Minutes returned() {
        require(Status.SUBMITTED);
        return new Minutes(sessionNumber, Status.DRAFT, incidents, excused, debates, "", "", "");
    }

    Minutes filed() {
        require(Status.SUBMITTED);
        return new Minutes(sessionNumber, Status.FILED, incidents, excused, debates, approvedIn, signedText, secretary);
    }

    private void require(Status wanted) {
        if (status == Status.FILED) {
            throw CommandRefusedException.conflict(
                    "Ce procès-verbal est approuvé, signé et classé : il ne change plus.");
        }
        if (status != wanted) {
            throw CommandRefusedException.conflict(
                    wanted == Status.DRAFT
                            ? "Le secrétariat a signé ce texte : il ne change plus, sauf si la présidence le renvoie."
                            : "Le secrétariat n'a pas encore signé ce procès-verbal.");
        }
    }
}
