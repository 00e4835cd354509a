package fr.cadreia.kernel.form;

import fr.cadreia.kernel.text.VisibleText;
import java.util.Optional;

/** The reasons that people give for what they do to a case: always asked, kept in the journal. */
public final class Reasons {

    /** The greatest length in characters, about a page of text. */
    public static final int LENGTH = 2000;

    private Reasons() {}

    /** @throws CommandRefusedException when the text is empty, without a letter or a digit, or too long */
    public static String required(String text) {
        String stripped = text == null ? "" : text.strip();
        if (!VisibleText.says(stripped)) {
            throw CommandRefusedException.invalid(
                    "Écrivez pourquoi\u00a0: ce texte est obligatoire et reste au journal.");
        }
        if (stripped.length() > LENGTH) {
            throw CommandRefusedException.invalid("Le texte compte " + stripped.length()
                    + " caractères\u00a0: raccourcissez-le à " + LENGTH + " au plus.");
        }
        visible(stripped, "Texte");
        return stripped;
    }

    /**
     * @param field French name of what was typed
     * @throws CommandRefusedException when the text is empty, or has neither a letter nor a digit
     */
    public static void answered(String text, String field) {
        if (text.isEmpty()) {
            throw CommandRefusedException.invalid("Répondez à «\u00a0" + field + "\u00a0».");
        }
        if (!VisibleText.says(text)) {
            throw CommandRefusedException.invalid("Répondez à «\u00a0" + field + "\u00a0» par des mots ou un numéro.");
        }
    }

    /**
     * @param field French name of what was typed
     * @throws CommandRefusedException when a character of it shows nothing
     */
    public static void visible(String text, String field) {
        refuse(VisibleText.obstacle(text), field);
    }

    /**
     * @param field French name of what was typed
     * @throws CommandRefusedException when a character of it shows nothing or begins another line
     */
    public static void visibleInLine(String text, String field) {
        refuse(VisibleText.obstacleInLine(text), field);
    }

    private static void refuse(Optional<String> obstacle, String field) {
        if (obstacle.isPresent()) {
            throw CommandRefusedException.invalid("«\u00a0" + field + "\u00a0»\u00a0: " + obstacle.get());
        }
    }
}
