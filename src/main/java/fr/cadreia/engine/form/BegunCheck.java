package fr.cadreia.engine.form;

import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.UncheckedAnswers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks of unfinished answers only what keeps them readable: fields that the form has, values of their kind.
 * Whether they are complete, and within the form's limits, is asked when they are sent.
 */
public final class BegunCheck {

    /** The greatest length of one answer, in characters. */
    private static final int LONGEST = 20_000;

    /** Choices of one answer. */
    private static final int MOST = 500;

    private BegunCheck() {}

    /**
     * @param begun as the client sent it
     * @return the answers that can be kept: fields that only show something are left out
     * @throws FormRefusedException with every refused field
     */
    public static UncheckedAnswers check(FormSchema schema, UncheckedAnswers begun) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> kept = new LinkedHashMap<>();
        begun.values().forEach((name, value) -> {
            Optional<FormField> field = schema.field(name);
            if (field.isEmpty()) {
                errors.add(FieldError.of(
                        name, "ce champ n’existe pas dans le formulaire «\u00a0" + schema.id() + "\u00a0»."));
            } else if (!field.get().fixed()) {
                obstacle(field.get(), value)
                        .ifPresentOrElse(
                                message -> errors.add(new FieldError(name, schema.label(field.get()), message)),
                                () -> kept.put(name, value));
            }
        });
        if (!errors.isEmpty()) {
            throw new FormRefusedException(errors);
        }
        return new UncheckedAnswers(kept);
    }

    private static Optional<String> obstacle(FormField field, Object value) {
        if (value == null) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case "checkbox" -> unless(value instanceof Boolean, "une case cochée ou non est attendue.");
            case "number" -> unless(value instanceof Number || isText(value), "un nombre est attendu.");
            case "checklist", "taglist" -> choices(value);
            default ->
                unless(
                        isText(value),
                        value instanceof String ? LONGEST + " caractères au plus." : "un texte est attendu.");
        };
    }

    private static Optional<String> choices(Object value) {
        boolean list = value instanceof Collection<?> all
                && all.size() <= MOST
                && all.stream().allMatch(BegunCheck::isText);
        return unless(list, "une liste de choix est attendue.");
    }

    private static boolean isText(Object value) {
        return value instanceof String text && text.length() <= LONGEST;
    }

    private static Optional<String> unless(boolean acceptable, String message) {
        return acceptable ? Optional.empty() : Optional.of(message);
    }
}
