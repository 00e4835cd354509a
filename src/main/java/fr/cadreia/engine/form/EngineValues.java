package fr.cadreia.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/**
 * Converts between the engine's typed values and plain Java values. Never deserialises a Java object that a client
 * sent.
 */
public final class EngineValues {

    private EngineValues() {}

    /** @throws FormRefusedException for a value of a type that no form produces (files, serialised objects) */
    public static UncheckedAnswers answers(VariableMap submitted) {
        return new UncheckedAnswers(plain(submitted));
    }

    /** Returns the values with which a form is shown, as the engine gave them. */
    public static ShownValues shown(VariableMap shown) {
        return ShownValues.of(plain(shown));
    }

    private static Map<String, Object> plain(VariableMap submitted) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (String name : submitted.keySet()) {
            plain.put(name, plain(name, submitted.getValueTyped(name)));
        }
        return plain;
    }

    private static Object plain(String name, TypedValue typed) {
        if (typed == null) {
            return null;
        }
        if (typed instanceof JsonValue json) {
            return parse(name, json.getValueSerialized());
        }
        if (typed instanceof SerializableValue || typed instanceof FileValue) {
            throw new FormRefusedException(List.of(FieldError.of(
                    name,
                    "une liste, un objet ou un fichier ne s’envoie pas ainsi\u00a0: envoyez la valeur "
                            + "avec le type du champ, une liste en Json.")));
        }
        Object value = typed.getValue();
        if (value instanceof Date date) {
            return AuthorityClock.dayOf(Instant.ofEpochMilli(date.getTime())).toString();
        }
        return value;
    }

    private static Object parse(String name, String json) {
        try {
            return json == null ? null : StoredJson.MAPPER.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new FormRefusedException(List.of(FieldError.of(name, "ce n’est pas du JSON valide.")));
        }
    }

    public static VariableMap typed(UncheckedAnswers answers) {
        return typed(answers.values());
    }

    public static VariableMap typed(ShownValues shown) {
        return typed(shown.values());
    }

    /** Converts lists and maps to JSON values, as the form renderer reads them. */
    private static VariableMap typed(Map<String, Object> values) {
        VariableMap typed = Variables.createVariables();
        values.forEach((name, value) -> typed.putValueTyped(name, typed(value)));
        return typed;
    }

    private static TypedValue typed(Object value) {
        if (value instanceof Map || value instanceof Collection) {
            return SpinValues.jsonValue(StoredJson.write(value)).create();
        }
        TypedValue scalar = scalar(value);
        return scalar == null ? Variables.untypedNullValue() : scalar;
    }

    /** Returns a value with its type, which REST would otherwise leave out. */
    private static TypedValue scalar(Object value) {
        if (value instanceof String text) {
            return Variables.stringValue(text);
        }
        if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag);
        }
        if (value instanceof Integer number) {
            return Variables.integerValue(number);
        }
        if (value instanceof Long number) {
            return Variables.longValue(number);
        }
        return value instanceof Number number ? Variables.doubleValue(number.doubleValue()) : null;
    }
}
