package fr.cadreia.register;

import fr.cadreia.engine.Answers;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.people.PersonalNames;
import fr.cadreia.register.entry.Choice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What is public of a step's document. Whoever builds an entry sees documents through this alone: a private field cannot
 * be read by mistake, and no text leaves without the names of persons being taken out.
 */
final class PublicDocument {

    private final String form;
    private final Answers answers;
    private final FormSchema schema;
    private final PersonalNames names;

    PublicDocument(String form, Answers answers, FormSchema schema, PersonalNames names) {
        this.form = form;
        this.answers = answers;
        this.schema = schema;
        this.names = names;
    }

    boolean isEmpty() {
        return answers.values().isEmpty();
    }

    /** Null when it was not answered. */
    String text(String field) {
        String text = answers.text(disclosed(field)).strip();
        return text.isEmpty() ? null : names.without(text);
    }

    /** Null when it was not answered, or when it is the address of a person. */
    String mailbox(String field) {
        String address = answers.text(disclosed(field)).strip();
        return address.isEmpty() || names.isOfAPerson(address) ? null : address;
    }

    Choice choice(String field) {
        String code = answers.text(disclosed(field));
        return code.isEmpty() ? null : new Choice(code, schema.optionLabel(field, code));
    }

    List<Choice> choices(String field) {
        return answers.list(disclosed(field)).stream()
                .map(code -> new Choice(code, schema.optionLabel(field, code)))
                .toList();
    }

    BigDecimal number(String field) {
        return answers.number(disclosed(field)).orElse(null);
    }

    Integer count(String field) {
        BigDecimal number = number(field);
        return number == null ? null : number.intValue();
    }

    LocalDate date(String field) {
        return answers.date(disclosed(field)).orElse(null);
    }

    /** Null when the box was not shown. */
    Boolean checked(String field) {
        return answers.values().get(disclosed(field)) instanceof Boolean checked ? checked : null;
    }

    private String disclosed(String field) {
        if (!PublicFields.TABLE.isPublic(form, field)) {
            throw new IllegalStateException(form + "." + field + " is not public");
        }
        return field;
    }

    /** The first that was answered. */
    @SafeVarargs
    static <T> T first(T... values) {
        for (T value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
