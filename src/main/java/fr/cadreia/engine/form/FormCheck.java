package fr.cadreia.engine.form;

import fr.cadreia.engine.form.FormField.Constraints;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.text.VisibleText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Demands on the server what the form demands on the screen, whichever client sent the answers. */
public final class FormCheck {

    /** The limit in characters of a text field that declares none of its own. */
    public static final int DEFAULT_MAX_LENGTH = FieldCheck.DEFAULT_MAX_LENGTH;

    /**
     * The suffix that, after the name of a proposed list of options, names the text which says why some are missing;
     * French.
     */
    private static final String LIMIT = "Limit";

    private static final String NOT_ASKED =
            "cette question n’est pas posée avec vos autres réponses\u00a0: retirez cette réponse, ou changez celle dont elle dépend. Si vous la voyez encore, actualisez la page.";

    private FormCheck() {}

    /**
     * @param context the values that the server proposed to the form (options, helpers of its conditions)
     * @param started the values that the form starts from; sent back in a field that is hidden they are no answers
     * @param submitted as the client sent it
     * @return the answers of the fields that are shown, typed
     * @throws FormRefusedException with every refused field, and every answer to a question that is not asked
     */
    public static Answers check(
            FormSchema schema, ShownValues context, Supplier<ShownValues> started, UncheckedAnswers submitted) {
        List<FieldError> errors = new ArrayList<>();
        for (String name : submitted.values().keySet()) {
            if (schema.field(name).isEmpty()) {
                errors.add(FieldError.of(
                        name, "ce champ n’existe pas dans le formulaire «\u00a0" + schema.id() + "\u00a0»."));
            }
        }
        Set<String> hidden = FormConditions.hidden(schema, context, submitted);
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FormField field : schema.fields()) {
            if (field.fixed()) {
                continue;
            }
            if (hidden.contains(field.key())) {
                Object sent = submitted.values().get(field.key());
                if (isAnswer(sent)
                        && !String.valueOf(sent)
                                .equals(String.valueOf(started.get().value(field.key())))) {
                    errors.add(new FieldError(field.key(), schema.label(field), NOT_ASKED));
                }
                continue;
            }
            Optional<Object> proposed = field.optionsKey().map(context::value);
            Optional<String> limit =
                    field.optionsKey().map(key -> context.value(key + LIMIT)).map(Object::toString);
            check(
                    schema,
                    field,
                    submitted.values().get(field.key()),
                    FieldCheck.options(field, proposed),
                    limit,
                    answers,
                    errors);
        }
        return accepted(answers, errors);
    }

    /** An empty text or list and a box that is not ticked answer nothing. */
    private static boolean isAnswer(Object sent) {
        return sent != null
                && !Boolean.FALSE.equals(sent)
                && !sent.toString().isBlank()
                && !(sent instanceof Collection<?> list && list.isEmpty());
    }

    /**
     * Returns the fields that the form shows with these answers, in its order, those that nobody fills in included.
     *
     * @param context the values that the server proposed to the form
     */
    public static List<FormField> shown(FormSchema schema, ShownValues context, UncheckedAnswers answers) {
        Set<String> hidden = FormConditions.hidden(schema, context, answers);
        return schema.fields().stream()
                .filter(field -> !hidden.contains(field.key()))
                .toList();
    }

    /**
     * Checks answers that are known before anybody opens the form, each by itself: no other is demanded, and none is left
     * out because the form would not show it. Fields whose options the server proposes cannot be given.
     *
     * @param given null and blank ones count as not given
     * @throws FormRefusedException with every refused field
     */
    public static Answers checkGiven(FormSchema schema, UncheckedAnswers given) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> answers = new LinkedHashMap<>();
        given.values().forEach((name, value) -> {
            FormField field = schema.field(name).filter(known -> !known.fixed()).orElse(null);
            if (field == null) {
                errors.add(FieldError.of(name, "ce champ ne se remplit pas dans «\u00a0" + schema.id() + "\u00a0»."));
            } else if (value != null && !value.toString().isBlank()) {
                check(
                        schema,
                        field,
                        value,
                        FieldCheck.options(field, Optional.empty()),
                        Optional.empty(),
                        answers,
                        errors);
            }
        });
        return accepted(answers, errors);
    }

    private static void check(
            FormSchema schema,
            FormField field,
            Object value,
            Set<String> options,
            Optional<String> limit,
            Map<String, Object> answers,
            List<FieldError> errors) {
        try {
            Object checked = FieldCheck.check(field, value, options);
            if (checked != null) {
                answers.put(field.key(), checked);
            }
        } catch (FieldCheck.Refused e) {
            boolean limited = value != null && limit.isPresent();
            errors.add(new FieldError(
                    field.key(), schema.label(field), e.getMessage() + (limited ? " " + limit.get() : "")));
        }
    }

    private static Answers accepted(Map<String, Object> answers, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new FormRefusedException(errors);
        }
        return new Answers(answers);
    }

    /** Brings one submitted value to its field's declared type, or says in French why it cannot be. */
    private static final class FieldCheck {

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
            if (demands.required() && !VisibleText.says(text)) {
                throw new Refused("ce champ est obligatoire\u00a0: répondez par des mots ou un numéro.");
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
                throw new Refused(
                        "la valeur doit être au moins " + demands.min().get() + ".");
            }
            if (demands.max().isPresent() && number.compareTo(demands.max().get()) > 0) {
                throw new Refused("la valeur doit être au plus " + demands.max().get() + ".");
            }
            if (demands.decimalDigits().isPresent()
                    && number.stripTrailingZeros().scale()
                            > demands.decimalDigits().get()) {
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
}
