package fr.cadreia.dossier;

/** The reasons that people give for what they do to a case: always asked, kept in the journal. */
public final class Reasons {

    /** Characters; as much as a page of text. */
    public static final int LENGTH = 2000;

    private Reasons() {}

    /** @throws CommandRefusedException when the text is empty or too long */
    public static String required(String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            throw CommandRefusedException.invalid("Écrivez pourquoi : ce texte est obligatoire et reste au journal.");
        }
        if (stripped.length() > LENGTH) {
            throw CommandRefusedException.invalid("Le texte compte " + stripped.length()
                    + " caractères : raccourcissez-le à " + LENGTH + " au plus.");
        }
        return stripped;
    }
}
