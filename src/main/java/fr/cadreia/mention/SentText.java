package fr.cadreia.mention;

/**
 * A text that somebody sends for everybody to read.
 *
 * @param field key of the form's field
 * @param label what people call the field, French
 */
public record SentText(String field, String label, String text) {}
