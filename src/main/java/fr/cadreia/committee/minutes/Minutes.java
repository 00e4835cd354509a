package fr.cadreia.committee.minutes;

import fr.cadreia.kernel.form.CommandRefusedException;

/**
 * The minutes of a session (procès-verbal de séance): what the secretary adds to what the journal knows, then the text
 * that is signed. They go from draft over the secretary's signature to the chair's, which files them; until then the
 * chair may send them back.
 *
 * @param approvedIn number of the session that approves them, empty in a draft
 * @param signedText whole HTML page as signed, empty in a draft
 * @param publicText the same as everybody may read it, written as the text was signed; empty in a draft
 * @param secretary account of who signed for the secretariat, empty in a draft
 */
public record Minutes(
        String sessionNumber,
        Status status,
        SecretaryAdditions added,
        String approvedIn,
        String signedText,
        String publicText,
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

    public static Minutes draft(String sessionNumber) {
        return new Minutes(sessionNumber, Status.DRAFT, SecretaryAdditions.NONE, "", "", "", "");
    }

    Minutes completed(SecretaryAdditions additions) {
        require(Status.DRAFT);
        return new Minutes(sessionNumber, status, additions, "", "", "", "");
    }

    Minutes submitted(String by, String session, String text, String forEverybody) {
        require(Status.DRAFT);
        return new Minutes(sessionNumber, Status.SUBMITTED, added, session, text, forEverybody, by);
    }

    Minutes returned() {
        require(Status.SUBMITTED);
        return new Minutes(sessionNumber, Status.DRAFT, added, "", "", "", "");
    }

    Minutes filed() {
        require(Status.SUBMITTED);
        return new Minutes(sessionNumber, Status.FILED, added, approvedIn, signedText, publicText, secretary);
    }

    private void require(Status wanted) {
        if (status == Status.FILED) {
            throw CommandRefusedException.conflict(
                    "Ce procès-verbal est approuvé, signé et classé\u00a0: il ne change plus.");
        }
        if (status != wanted) {
            throw CommandRefusedException.conflict(
                    wanted == Status.DRAFT
                            ? "Le secrétariat a signé ce texte\u00a0: il ne change plus, sauf si la présidence le renvoie."
                            : "Le secrétariat n’a pas encore signé ce procès-verbal.");
        }
    }
}
