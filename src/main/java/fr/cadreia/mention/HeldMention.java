package fr.cadreia.mention;

/**
 * Words of a text that was taken over, about which somebody is still to say whether they are a person.
 *
 * @param id of the question
 * @param reference of the case that the text belongs to
 * @param field the field of the text in the case, e.g. {@link HeldTexts#TITLE}
 * @param text in full, private until it is answered
 * @param key of the mention, see {@link Mention#key}
 * @param words the words of the text that may be a person
 * @param person whether somebody has said that they are
 */
public record HeldMention(
        long id, String reference, String field, String text, String key, String words, boolean person) {}
