package fr.cadreia.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A use of AI that nobody proposed, as a person declares it in a minute (« J’utilise déjà… »).
 *
 * @param id 0 before it is stored
 * @param tool its name as it was typed, at most 80 characters
 * @param data empty when the person does not know
 * @param organisation id of the department or commune; empty when the person does not say it
 * @param account of the person who left a name; empty for the others, and for everybody once the use is settled
 */
public record UnproposedUse(
        long id,
        LocalDate declaredOn,
        String tool,
        UsedFor purpose,
        Optional<DataKind> data,
        String organisation,
        String account,
        Verdict verdict) {

    /** What the tool is used for. */
    public enum UsedFor {
        SEARCH("Chercher ou résumer une information", PartInDecision.INFORMS, false),
        TRANSLATE("Traduire ou transcrire", PartInDecision.DRAFTS, false),
        WRITE("Rédiger un texte, un courriel, une note", PartInDecision.DRAFTS, false),
        MAKE("Faire une image, un tableau, un programme", PartInDecision.DRAFTS, false),
        ANSWER("Répondre à des usagers", PartInDecision.DRAFTS, false),
        JUDGE("Trier, noter ou évaluer des demandes ou des personnes", PartInDecision.RECOMMENDS, true),
        OTHER("Autre chose", null, false);

        private final String label;
        private final PartInDecision part;
        private final boolean affectsPersons;

        UsedFor(String label, PartInDecision part, boolean affectsPersons) {
            this.label = label;
            this.part = part;
            this.affectsPersons = affectsPersons;
        }

        /** Returns the French label. */
        public String label() {
            return label;
        }

        /** Returns its part in a decision; empty for another purpose. */
        Optional<PartInDecision> part() {
            return Optional.ofNullable(part);
        }

        /** Returns empty for another purpose. */
        Optional<Boolean> affectsPersons() {
            return part().map(known -> affectsPersons);
        }
    }

    /** The answer that the person gets at once. */
    public enum Verdict {
        ALLOWED("Oui, sous ces conditions"),
        STOP("Arrêtez pour l’instant"),
        EXPERT("Un expert regarde");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** Returns the French label. */
        public String label() {
            return label;
        }
    }
}
