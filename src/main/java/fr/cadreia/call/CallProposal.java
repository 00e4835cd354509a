package fr.cadreia.call;

/**
 * A proposal of somebody in answer to a call.
 *
 * @param id 0 before it is stored
 * @param name of the organisation that proposes
 * @param mailbox of a service, never of a person
 * @param outcome its outcome
 * @param reason the reason, once it is chosen or not
 * @param caseReference the case that it became, or empty
 */
public record CallProposal(
        long id,
        String call,
        Proposer proposer,
        String name,
        String mailbox,
        String title,
        String summary,
        String need,
        Outcome outcome,
        String reason,
        String caseReference) {

    /** The outcome of a proposal. */
    public enum Outcome {
        RECEIVED("À examiner"),
        RETAINED("Retenue"),
        REJECTED("Écartée");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** Returns the French name. */
        public String label() {
            return label;
        }
    }

    CallProposal retained(String why, String reference) {
        return with(Outcome.RETAINED, why, reference);
    }

    CallProposal rejected(String why) {
        return with(Outcome.REJECTED, why, "");
    }

    private CallProposal with(Outcome next, String why, String reference) {
        return new CallProposal(id, call, proposer, name, mailbox, title, summary, need, next, why, reference);
    }

    /** Returns "Entreprise : Exemple SA". */
    public String from() {
        return proposer.label() + "\u00a0: " + name;
    }
}
