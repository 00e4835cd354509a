package fr.cadreia.register.request;

import fr.cadreia.dossier.Matter;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request of somebody about an entry of the register, until it is answered.
 *
 * @param reference e.g. {@code DEM-2026-0001}, the business key of its process
 * @param title in one sentence
 * @param organisation of the case that it is about
 * @param answerBy the last day for an answer, as it was promised
 * @param receipt SHA-256 of the receipt number
 * @param answer empty while there is none
 */
public record RegisterRequest(
        String reference,
        Kind kind,
        String title,
        String organisation,
        String caseReference,
        Instant openedAt,
        LocalDate answerBy,
        String receipt,
        Stage stage,
        Optional<String> answer,
        Optional<Instant> answeredAt)
        implements Matter {

    /** The kind of request; the process decides on its code. */
    public enum Kind {
        CORRECTION("correction", "Correction de la fiche"),
        INTERVENTION("intervention", "Intervention d’un agent"),
        TAKEDOWN("takedown", "Retrait pour un motif légal");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        /** Returns the French label. */
        public String label() {
            return label;
        }
    }

    /** The progress of a request. */
    public enum Stage {
        RECEIVED("Reçue\u00a0: quelqu’un va l’étudier"),
        EXAMINED("Examinée\u00a0: la réponse se prépare"),
        ANSWERED("Répondue");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** Returns a French sentence. */
        public String label() {
            return label;
        }
    }

    /** Tells whether the reader may open it: those who work on it may, and the committee. */
    @Override
    public boolean isOpenTo(Person reader) {
        return reader.has(Role.AI_EXPERTS)
                || reader.has(Role.DPO)
                || reader.attendsCommittee()
                || reader.isRequesterOf(organisation);
    }

    public boolean isAnswered() {
        return stage == Stage.ANSWERED;
    }

    RegisterRequest examined() {
        return at(Stage.EXAMINED, Optional.empty(), Optional.empty());
    }

    RegisterRequest answered(String text, Instant when) {
        return at(Stage.ANSWERED, Optional.of(text), Optional.of(when));
    }

    private RegisterRequest at(Stage next, Optional<String> text, Optional<Instant> when) {
        return new RegisterRequest(
                reference, kind, title, organisation, caseReference, openedAt, answerBy, receipt, next, text, when);
    }

    @Override
    public String page() {
        return "/demandes/" + reference;
    }
}
