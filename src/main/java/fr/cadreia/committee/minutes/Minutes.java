package fr.cadreia.committee.minutes;

import fr.cadreia.kernel.form.CommandRefusedException;

/**
 * The minutes of a session (procès-verbal de séance): first the secretary's additions to the facts of the journal,
 * then the signed text. The secretary signs the draft, then the chair; the chair's signature files the minutes, and
 * until then the chair may send them back.
 *
 * @param approvedIn number of the session that approves them, empty in a draft
 * @param signedText the whole HTML page that was signed, empty in a draft
 * @param publicText the text for the public, written when the text was signed; empty in a draft
 * @param secretary account of the person who signed for the secretariat, empty in a draft
 */
public record Minutes(
        String sessionNumber,
        Status status,
        SecretaryAdditions added,
        String approvedIn,
        String signedText,
        String publicText,
        String secretary) {

    /** The state of minutes. */
    public enum Status {
        DRAFT("Projet"),
        SUBMITTED("Signé par le secrétariat, à signer par la présidence"),
        FILED("Approuvé, signé et classé");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** Returns the French name. */
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
