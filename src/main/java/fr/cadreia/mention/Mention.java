package fr.cadreia.mention;

import fr.cadreia.kernel.form.FieldError;

/**
 * Words of a text that may concern a person.
 *
 * @param words as the text has them
 * @param key the same for all spellings of the same words; an answer is remembered by it
 * @param from their beginning in the text
 */
public record Mention(Kind kind, String words, String key, int from) {

    /** The kinds of mentions, by the form of the words. */
    public enum Kind {
        NAME("est-ce une personne\u00a0? Si oui, reformulez sans son nom\u00a0; sinon, confirmez que non."),
        TELEPHONE("est-ce le numéro d’une personne\u00a0? Si oui, retirez-le ou donnez celui d’un service\u00a0; "
                + "sinon, confirmez que non."),
        MAILBOX("est-ce l’adresse d’une personne\u00a0? Si oui, donnez celle d’un service\u00a0; sinon, "
                + "confirmez que non.");

        private final String question;

        Kind(String question) {
            this.question = question;
        }
    }

    int to() {
        return from + words.length();
    }

    /** Returns the question to the sender. */
    FieldError question(SentText text) {
        return new FieldError(text.field(), text.label(), "«\u00a0" + words + "\u00a0»\u00a0: " + kind.question, words);
    }
}
