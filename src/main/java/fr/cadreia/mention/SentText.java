package fr.cadreia.mention;

/**
 * A text that somebody sends for everybody to read.
 *
 * @param field key of the form's field
 * @param label the French name of the field
 */
public record SentText(String field, String label, String text) {}
