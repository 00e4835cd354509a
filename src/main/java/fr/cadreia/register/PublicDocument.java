package fr.cadreia.register;

import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.text.PartialDate;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.LabelledCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The public part of a step's document. It answers for the fields of the register alone, so that no private question
 * can be read by mistake. Texts are read as they were written.
 */
final class PublicDocument {

    /** The most places of one question in any form. */
    private static final int MOST_PLACES = 10;

    private final String form;
    private final Answers answers;
    private final FormSchema schema;

    PublicDocument(String form, Answers answers, FormSchema schema) {
        this.form = form;
        this.answers = answers;
        this.schema = schema;
    }

    /** Returns the value of a field; null when the document does not ask for it, or it was not answered. */
    Object value(EntryField field) {
        return value(field, 1);
    }

    /** @param place of the element, from 1, where the form asks for several */
    Object value(EntryField field, int place) {
        return field.from().stream()
                .filter(question -> question.form().equals(form))
                .map(question -> read(field, question.at(place), question::at))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns the code of a choice whose field holds codes, not names; null as {@link #value} does. */
    String code(EntryField field, int place) {
        return field.from().stream()
                .filter(question -> question.form().equals(form))
                .map(question -> answers.text(question.at(place)))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private interface Places {
        String at(int place);
    }

    private Object read(EntryField field, String key, Places places) {
        return switch (field.type()) {
            case TEXT -> text(key);
            case TEXTS ->
                IntStream.rangeClosed(1, MOST_PLACES)
                        .mapToObj(place -> text(places.at(place)))
                        .filter(Objects::nonNull)
                        .toList();
            case CHOICE -> choice(key);
            case CHOICES -> choices(key);
            case COUNT -> answers.number(key).map(Number::intValue).orElse(null);
            case NUMBER -> answers.number(key).orElse(null);
            case DAY -> answers.date(key).orElse(null);
            case PARTIAL_DATE ->
                Optional.ofNullable(text(key)).flatMap(PartialDate::ofIso).orElse(null);
            case FLAG -> flag(answers.values().get(key));
            case STATUS, IDENTIFIER, MOMENT, RECORDS -> throw new IllegalStateException(field + " is asked by no form");
        };
    }

    /** Returns the answer of a box, or of a choice between yes and no. */
    private static Boolean flag(Object answer) {
        return answer instanceof Boolean checked ? checked : answer == null ? null : "yes".equals(answer);
    }

    /** Returns a text as it was written, an answer of a list by its name. */
    private String text(String key) {
        String text = answers.text(key).strip();
        return text.isEmpty() ? null : schema.optionLabel(key, text);
    }

    private LabelledCode choice(String key) {
        String code = answers.text(key);
        return code.isEmpty() ? null : new LabelledCode(code, schema.optionLabel(key, code));
    }

    private List<LabelledCode> choices(String key) {
        List<LabelledCode> choices = answers.list(key).stream()
                .map(code -> new LabelledCode(code, schema.optionLabel(key, code)))
                .toList();
        return choices.isEmpty() ? null : choices;
    }
}
