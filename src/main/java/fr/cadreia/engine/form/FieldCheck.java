package fr.cadreia.engine.form;

import fr.cadreia.engine.form.FormField.Constraints;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.text.VisibleText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Brings one submitted value to its field's declared type, or says in French why it cannot be. */
final class FieldCheck {

    /** The limit of a text field that declares none of its own. */
    static final int DEFAULT_MAX_LENGTH = 4000;

    /** A value that cannot be accepted; the message tells the person what to do. */
    static final class Refused extends Exception {
        Refused(String message) {
            super(message);
        }
    }

    private FieldCheck() {}

    /** @return the typed value, or {@code null} for an unanswered field */
    static Object check(FormField field, Object value, Set<String> options) throws Refused {
        return switch (field.type()) {
            case "textfield" -> text(field.constraints(), value, VisibleText::obstacleInLine);
            case "textarea" -> text(field.constraints(), value, VisibleText::obstacle);
            case "number" -> number(field.constraints(), value);
            case "checkbox" -> checkbox(field.constraints(), value);
            case "radio", "select" -> choice(field.constraints(), value, options);
            case "checklist", "taglist" -> choices(field.constraints(), value, options);
            case "datetime" -> date(field.constraints(), value);
            default -> throw new Refused("type de champ inconnu.");
        };
    }

    private static Object text(Constraints demands, Object value, Function<String, Optional<String>> obstacle)
            throws Refused {
        if (value == null) {
            return missing(demands);
        }
        if (!(value instanceof String text)) {
            throw new Refused("un texte est attendu.");
        }
        if (text.isBlank()) {
            return missing(demands);
        }
        int max = demands.maxLength().orElse(DEFAULT_MAX_LENGTH);
        if (text.length() > max) {
            throw new Refused(max + " caractères au plus (" + text.length() + " saisis).");
        }
        if (demands.minLength().isPresent()
                && text.length() < demands.minLength().get()) {
            throw new Refused(demands.minLength().get() + " caractères au moins.");
        }
        Optional<String> unseen = obstacle.apply(text);
        if (unseen.isPresent()) {
            throw new Refused(unseen.get());
        }
        if (demands.pattern().isPresent()
                && !Pattern.compile(demands.pattern().get()).matcher(text).find()) {
            throw new Refused(demands.patternMessage().orElse("le format attendu n’est pas respecté."));
        }
        return text;
    }

    private static Object number(Constraints demands, Object value) throws Refused {
        if (value == null) {
            return missing(demands);
        }
        if (!(value instanceof Number)) {
            throw new Refused("un nombre est attendu.");
        }
        BigDecimal number;
        try {
            number = new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw new Refused("un nombre est attendu.");
        }
        if (demands.min().isPresent() && number.compareTo(demands.min().get()) < 0) {
            throw new Refused("la valeur doit être au moins " + demands.min().get() + ".");
        }
        if (demands.max().isPresent() && number.compareTo(demands.max().get()) > 0) {
            throw new Refused("la valeur doit être au plus " + demands.max().get() + ".");
        }
        if (demands.decimalDigits().isPresent()
                && number.stripTrailingZeros().scale() > demands.decimalDigits().get()) {
            throw new Refused(
                    demands.decimalDigits().get() == 0
                            ? "un nombre entier est attendu."
                            : demands.decimalDigits().get() + " décimales au plus.");
        }
        return value;
    }

    private static Object checkbox(Constraints demands, Object value) throws Refused {
        if (value != null && !(value instanceof Boolean)) {
            throw new Refused("cochez ou laissez la case vide.");
        }
        if (demands.required() && !Boolean.TRUE.equals(value)) {
            throw new Refused("cette case doit être cochée.");
        }
        return value;
    }

    private static Object choice(Constraints demands, Object value, Set<String> options) throws Refused {
        if (value == null || value instanceof String text && text.isBlank()) {
            return missing(demands);
        }
        if (!(value instanceof String) || !options.contains(value)) {
            throw new Refused("choisissez une des réponses proposées.");
        }
        return value;
    }

    private static Object choices(Constraints demands, Object value, Set<String> options) throws Refused {
        if (value == null || value instanceof Collection<?> list && list.isEmpty()) {
            return missing(demands);
        }
        if (!(value instanceof Collection<?> chosen) || !options.containsAll(chosen)) {
            throw new Refused("choisissez parmi les réponses proposées.");
        }
        return new ArrayList<>(new LinkedHashSet<>(chosen));
    }

    private static Object date(Constraints demands, Object value) throws Refused {
        if (value == null || value instanceof String text && text.isBlank()) {
            return missing(demands);
        }
        try {
            LocalDate date = LocalDate.parse(String.valueOf(value));
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                throw new Refused("la date doit être comprise entre 1900 et 2200.");
            }
            return date.toString();
        } catch (DateTimeParseException e) {
            throw new Refused("une date est attendue, par exemple 2026-12-24.");
        }
    }

    private static Object missing(Constraints demands) throws Refused {
        if (demands.required()) {
            throw new Refused("ce champ est obligatoire.");
        }
        return null;
    }

    /** Returns the options of a field in this context: static ones, or those that the server proposes. */
    static Set<String> options(FormField field, Optional<Object> proposed) {
        if (field.optionsKey().isEmpty()) {
            return field.options();
        }
        Set<String> options = new LinkedHashSet<>();
        if (proposed.orElse(null) instanceof List<?> list) {
            for (Object option : list) {
                options.add(option instanceof FieldOption proposal ? proposal.value() : String.valueOf(option));
            }
        }
        return options;
    }
}
