package fr.cadreia.incident;

import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.text.MailAddress;
import fr.cadreia.notification.PublicLetters;
import org.springframework.stereotype.Component;

/**
 * Tells people who gave an address by when they have an answer. The address serves that alone; no mail holds the
 * receipt.
 */
@Component
public class ReceiptLetters {

    private final PublicLetters letters;

    ReceiptLetters(PublicLetters letters) {
        this.letters = letters;
    }

    /** @throws CommandRefusedException for what is no address; empty is none */
    public static void check(String mailbox) {
        if (!mailbox.isEmpty() && !MailAddress.isOne(mailbox)) {
            throw CommandRefusedException.invalid(
                    "Votre adresse électronique n’a pas la forme nom@domaine\u00a0: corrigez-la, ou laissez ce champ vide.");
        }
    }

    /**
     * @param mailbox or empty
     * @param what was sent, French, e.g. {@code Votre signalement}
     * @param page the page on which one follows it, from the root
     * @return the same
     */
    public ReportReceipt told(ReportReceipt received, String mailbox, String what, String page) {
        if (!mailbox.isEmpty()) {
            String day = FrenchText.day(received.answerBy());
            letters.send(
                    received.reference(),
                    mailbox,
                    what + " " + received.reference() + "\u00a0: réponse au plus tard le " + day,
                    what + " " + received.reference()
                            + " est bien arrivé dans nos services. Vous aurez une réponse au plus tard"
                            + " le " + day
                            + "\u00a0: vous la lirez à cette adresse, avec le numéro de reçu qui vous a été"
                            + " montré à l’envoi. Ce courriel n’appelle pas de réponse.",
                    page);
        }
        return received;
    }
}
