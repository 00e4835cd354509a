package fr.cadreia.call;

import fr.cadreia.engine.FrenchText;
import fr.cadreia.notification.PublicLetters;
import org.springframework.stereotype.Component;

/** Tells a service that proposed what becomes of its proposal. Its mailbox serves that, and the experts, alone. */
@Component
class ProposerLetters {

    private final PublicLetters letters;

    ProposerLetters(PublicLetters letters) {
        this.letters = letters;
    }

    void received(CallForProjects call, CallProposal proposal) {
        send(
                proposal,
                "Proposition reçue\u00a0: " + proposal.title(),
                proposition(proposal) + " à l’appel «\u00a0" + call.title()
                        + "\u00a0» est bien arrivée. L’appel reçoit des propositions jusqu’au "
                        + FrenchText.day(call.closesOn())
                        + " inclus\u00a0; les experts les examinent et vous recevrez ici leur choix, avec son motif.");
    }

    /** @param chosen with its outcome and the reason */
    void chosen(CallProposal chosen) {
        boolean retained = chosen.outcome() == CallProposal.Outcome.RETAINED;
        send(
                chosen,
                (retained ? "Proposition retenue\u00a0: " : "Proposition non retenue\u00a0: ") + chosen.title(),
                proposition(chosen)
                        + (retained
                                ? " est retenue\u00a0: elle est examinée comme tout projet d’usage de l’IA, puis expérimentée"
                                        + " si elle est admise."
                                : " n’est pas retenue.")
                        + " Motif\u00a0: " + chosen.reason().strip().replaceAll("\\s+", " "));
    }

    private static String proposition(CallProposal proposal) {
        return "Votre proposition «\u00a0" + proposal.title() + "\u00a0»";
    }

    private void send(CallProposal proposal, String subject, String words) {
        letters.send(proposal.call(), proposal.mailbox(), subject, words, CallForProjects.pageOf(proposal.call()));
    }
}
