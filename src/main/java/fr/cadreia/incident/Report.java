package fr.cadreia.incident;

import fr.cadreia.dossier.Matter;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A report of somebody on a solution (signalement), until it is answered.
 *
 * @param reference e.g. {@code SIG-2026-0001}, the business key of its process
 * @param title in one sentence
 * @param organisation of the case that it is about; empty while none is known
 * @param caseReference the case that it is about; empty while none is known
 * @param answerBy the last day for an answer, as it was promised
 * @param openedBy account of the agent; empty for a citizen
 * @param receipt SHA-256 of a citizen's receipt number; empty for an agent
 * @param answer empty while there is none
 */
public record Report(
        String reference,
        String title,
        String organisation,
        String caseReference,
        Instant openedAt,
        LocalDate answerBy,
        String openedBy,
        String receipt,
        Stage stage,
        Optional<String> answer,
        Optional<Instant> answeredAt)
        implements Matter {

    /** The progress of a report. */
    public enum Stage {
        RECEIVED("Reçu\u00a0: les experts vont l’étudier"),
        EXAMINED("En cours d’examen par la direction ou la commune"),
        ANSWERING("Examiné\u00a0: la réponse se prépare"),
        ANSWERED("Répondu");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** Returns a French sentence. */
        public String label() {
            return label;
        }
    }

    public boolean isAnswered() {
        return stage == Stage.ANSWERED;
    }

    public boolean isByCitizen() {
        return openedBy.isEmpty();
    }

    /**
     * Tells whether the reader may open it: the reporter, the experts and the committee may, and the organisation that
     * it is about.
     */
    @Override
    public boolean isOpenTo(Person reader) {
        return openedBy.equals(reader.id())
                || reader.has(Role.AI_EXPERTS)
                || reader.attendsCommittee()
                || reader.isRequesterOf(organisation);
    }

    /** @param owner organisation of the case */
    Report about(String owner, String reference) {
        return new Report(
                this.reference,
                title,
                owner,
                reference,
                openedAt,
                answerBy,
                openedBy,
                receipt,
                stage,
                answer,
                answeredAt);
    }

    Report at(Stage next) {
        return at(next, answer, answeredAt);
    }

    Report answered(String text, Instant when) {
        return at(Stage.ANSWERED, Optional.of(text), Optional.of(when));
    }

    private Report at(Stage next, Optional<String> text, Optional<Instant> when) {
        return new Report(
                reference, title, organisation, caseReference, openedAt, answerBy, openedBy, receipt, next, text, when);
    }

    @Override
    public String page() {
        return "/signalements/" + reference;
    }
}
