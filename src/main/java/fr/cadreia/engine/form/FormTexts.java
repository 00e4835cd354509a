package fr.cadreia.engine.form;

import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The answers in words: the form's own labels, options by their names, dates and numbers as the French write them. */
@Component
public class FormTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private final DeployedForms forms;
    private final ProcessEngineConfigurationImpl engine;
    private final AsApplication application;

    private final TransactionMemory<String, FormSchema> newest =
            new TransactionMemory<>(TransactionMemory.Holds.UNTIL_A_WAIT);

    FormTexts(DeployedForms forms, @Lazy ProcessEngineConfigurationImpl engine, AsApplication application) {
        this.forms = forms;
        this.engine = engine;
        this.application = application;
    }

    /** A question with its answer. */
    public record Row(String field, String label, String value) {}

    /**
     * Lists the rows in the form's order, without unanswered questions. Where the form is no longer deployed, each answer
     * stands under its key.
     */
    public List<Row> rows(String formId, Answers answers) {
        FormSchema schema;
        try {
            schema = schema(formId);
        } catch (FormRefusedException notDeployed) {
            return answers.values().entrySet().stream()
                    .filter(answer -> answer.getValue() != null)
                    .map(answer -> new Row(
                            answer.getKey(), answer.getKey(), answer.getValue().toString()))
                    .toList();
        }
        List<Row> rows = new ArrayList<>();
        for (FormField field : schema.fields()) {
            Object value = answers.values().get(field.key());
            if (value != null) {
                rows.add(new Row(field.key(), field.question(), text(schema, field, value)));
            }
        }
        return rows;
    }

    /** Returns one answer in words, empty when the question was not answered. */
    public String value(String formId, String field, Answers answers) {
        Object value = answers.values().get(field);
        FormSchema schema = schema(formId);
        return value == null || schema.field(field).isEmpty()
                ? ""
                : text(schema, schema.field(field).get(), value);
    }

    /**
     * Returns one answer in words.
     *
     * @param document the record of the form's answers
     * @param value null gives an empty text
     */
    public String value(Class<?> document, String field, Object value) {
        Object said = value instanceof Enum<?> choice ? FormCode.of(choice) : value;
        return said == null ? "" : value(FormId.of(document), field, new Answers(Map.of(field, said)));
    }

    /** Returns the question's label; the field's key where the form does not ask it. */
    public String label(String formId, String field) {
        return schema(formId).field(field).map(FormField::plainLabel).orElse(field);
    }

    /**
     * Returns the newest version of a form, inside a command of the engine or outside. Outside, a transaction reads it
     * once.
     */
    public FormSchema schema(String formId) {
        CommandContext open = Context.getCommandContext();
        return open == null
                ? newest.get(
                        formId,
                        () -> application.call(() -> engine.getCommandExecutorTxRequired()
                                .execute(context -> forms.latest(context, formId))))
                : forms.latest(open, formId);
    }

    private static String text(FormSchema schema, FormField field, Object value) {
        if (value instanceof Boolean checked) {
            return checked ? "Oui" : "Non";
        }
        if (value instanceof Collection<?> list) {
            return list.stream()
                    .map(item -> schema.optionLabel(field.key(), item))
                    .collect(Collectors.joining(", "));
        }
        if (field.type().equals("datetime")) {
            return DAY.format(LocalDate.parse(value.toString()));
        }
        if (value instanceof Number number) {
            return FrenchText.number(number) + (field.unit().isEmpty() ? "" : "\u00a0" + field.unit());
        }
        return schema.optionLabel(field.key(), value);
    }
}
