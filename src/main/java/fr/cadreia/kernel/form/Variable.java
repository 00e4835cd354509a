package fr.cadreia.kernel.form;

/**
 * A process variable that a diagram's flows decide on. Everything else that people enter stays in the documents of the
 * case.
 *
 * @param name as the diagram's conditions write it
 * @param type one of String, Boolean, Integer, java.util.Date, or java.util.List of strings for a collection
 */
public record Variable<T>(String name, Class<T> type) {

    public static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Boolean.class);
    }

    public static Variable<java.util.Date> date(String name) {
        return new Variable<>(name, java.util.Date.class);
    }
}
