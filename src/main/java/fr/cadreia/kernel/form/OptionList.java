package fr.cadreia.kernel.form;

import java.util.List;

/**
 * A list of answers that a table of the application holds: the same in every case, for as long as the application runs. A
 * form whose field names it offers these answers, as if they stood in the form.
 *
 * @param key the key by which a form names it ({@code valuesKey})
 */
public record OptionList(String key, List<FieldOption> options) {}
