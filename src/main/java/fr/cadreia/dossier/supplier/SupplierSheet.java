package fr.cadreia.dossier.supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * One sheet that a supplier was asked for, by a link of its own.
 *
 * @param product the tool, as the case named it then
 * @param lastDay the last day on which it can be sent
 * @param sentAt empty until then
 * @param replaced whether a later link took the place of this one
 * @param draft what was typed and not sent, by question
 * @param revision counts the times that it was saved
 */
public record SupplierSheet(
        long id,
        String caseReference,
        Cause cause,
        String product,
        Instant askedAt,
        LocalDate lastDay,
        Optional<Instant> sentAt,
        boolean replaced,
        Map<String, String> draft,
        int revision) {

    /** Why a sheet is asked for. */
    public enum Cause {
        FIRST("Première fiche du dossier"),
        MODEL("Le modèle, ou sa version, change"),
        CONTRACT("Le contrat, ou ses conditions, changent"),
        SUPPLIER("Le fournisseur change"),
        REASSESSMENT("La solution est réévaluée"),
        LOST("Le lien précédent est perdu, périmé ou mal adressé");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        /** Returns the causes for which another one is asked for. */
        public static Cause[] again() {
            return Arrays.stream(values()).filter(cause -> cause != FIRST).toArray(Cause[]::new);
        }

        /** Returns the French words. */
        public String label() {
            return label;
        }
    }

    /** Where it stands. */
    public enum State {
        WAITING("attendue"),
        SENT("reçue"),
        REPLACED("lien remplacé"),
        LAPSED("restée sans réponse");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Returns the French words. */
        public String label() {
            return label;
        }
    }

    public State state(LocalDate today) {
        if (sentAt.isPresent()) {
            return State.SENT;
        }
        return replaced ? State.REPLACED : today.isAfter(lastDay) ? State.LAPSED : State.WAITING;
    }
}
