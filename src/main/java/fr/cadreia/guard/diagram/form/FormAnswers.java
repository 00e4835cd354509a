package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answers that a form of the administrators' own leaves in its case, by the key of each field. The application
 * writes them all, also those of fields that were not answered. Lists are not among them.
 */
public final class FormAnswers {

    /** The kind of answer that a field leaves. */
    public enum Kind {
        /** True or false. */
        FLAG,
        /** A text, or nothing. */
        TEXT,
        /** A day that was surely given. */
        DATE,
        /** A number, or nothing. */
        NUMBER,
        /** A whole number from 0 to 999 that was surely given. */
        COUNT
    }

    private static final int MOST = 999;

    private FormAnswers() {}

    /** Returns the kinds of a form's answers; empty for an unreadable form. */
    public static Map<String, Kind> of(byte[] content) {
        Map<String, Kind> answers = new LinkedHashMap<>();
        FormFile.read(content)
                .ifPresent(form -> FormFields.of(form).all().forEach(field -> {
                    Kind kind = kind(field);
                    if (kind != null) {
                        answers.put(field.key(), kind);
                    }
                }));
        return answers;
    }

    private static Kind kind(AnswerComponent field) {
        boolean sure = field.isRequired() && field.hides().isEmpty();
        return switch (field.type()) {
            case "checkbox" -> Kind.FLAG;
            case "number" -> sure && isCount(field) ? Kind.COUNT : Kind.NUMBER;
            case "datetime" -> sure ? Kind.DATE : Kind.TEXT;
            case "radio", "select", "textfield", "textarea" -> Kind.TEXT;
            default -> null;
        };
    }

    private static boolean isCount(AnswerComponent field) {
        JsonNode digits = field.json().path("decimalDigits");
        return digits.isInt()
                && digits.asInt() == 0
                && field.limit("min").asInt(-1) >= 0
                && field.limit("max").asInt(Integer.MAX_VALUE) <= MOST;
    }
}
