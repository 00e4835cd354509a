package fr.cadreia.register;

/**
 * A text of an entry that was put right. It holds as long as the case's steps say what they said then: who says
 * something new there is right again.
 *
 * @param field its path, e.g. {@code purpose.need}
 * @param was the old text of the entry
 * @param text the new text
 */
public record EntryCorrection(String field, String was, String text) {}
