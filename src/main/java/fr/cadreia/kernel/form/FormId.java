package fr.cadreia.kernel.form;

/** The id of the form whose answers a record holds. */
public final class FormId {

    private static final ClassValue<String> IDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> document) {
            AnswersOf form = document.getAnnotation(AnswersOf.class);
            if (form == null) {
                throw new IllegalArgumentException(document + " holds the answers of no single form.");
            }
            return form.value();
        }
    };

    private FormId() {}

    /** @param document a record with {@link AnswersOf} */
    public static String of(Class<?> document) {
        return IDS.get(document);
    }
}
