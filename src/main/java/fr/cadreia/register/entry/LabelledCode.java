package fr.cadreia.register.entry;

/**
 * An answer chosen from a list, as it was worded when the version was published: forms may change since.
 *
 * @param code as the form keeps it, e.g. {@code citizenRelations}
 * @param label French, e.g. "Relation aux usagers"
 */
public record LabelledCode(String code, String label) {

    public boolean is(String expected) {
        return code.equals(expected);
    }
}
