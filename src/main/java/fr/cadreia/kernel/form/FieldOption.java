package fr.cadreia.kernel.form;

/**
 * An answer that the server proposes for a field.
 *
 * @param value the value that is kept when it is chosen
 * @param label French
 */
public record FieldOption(String value, String label) {}
