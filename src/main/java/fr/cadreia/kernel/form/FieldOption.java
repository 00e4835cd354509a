package fr.cadreia.kernel.form;

/**
 * One of the answers that the server proposes for a field.
 *
 * @param value what is kept when it is chosen
 * @param label French
 */
public record FieldOption(String value, String label) {}
