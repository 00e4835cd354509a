package fr.cadreia.intake;

import fr.cadreia.dossier.Dossier;
import fr.cadreia.engine.FormRefusedException;
import fr.cadreia.engine.form.FormCheck;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads an inventory's rows with a mapping that was checked. */
final class RowReader {

    private static final String IN_USE = "alreadyInUse";
    private static final String SINCE = "inUseSince";

    private final IntakeMapping mapping;
    private final List<IntakeField> fields;
    private final FormSchema form;
    private final LocalDate today;

    RowReader(IntakeMapping mapping, List<IntakeField> fields, FormSchema form, LocalDate today) {
        this.mapping = mapping;
        this.fields = fields;
        this.form = form;
        this.today = today;
    }

    Reading read(Inventory.Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        if (row.hasSurplus()) {
            problems.add("la ligne a plus de cellules que le fichier n’a de colonnes\u00a0: un séparateur est en trop");
        }
        for (IntakeField field : fields) {
            mapping.of(field.key()).ifPresent(source -> read(field, source, row, values, problems));
        }
        Map<String, Object> answers = answers(values, problems);
        String title = String.valueOf(values.getOrDefault(IntakeField.TITLE, ""));
        String organisation = String.valueOf(values.getOrDefault(IntakeField.ORGANISATION, ""));
        if (organisation.isEmpty()) {
            organisation = cell(mapping.fields().get(IntakeField.ORGANISATION), row);
        }
        String key = problems.isEmpty() ? key(title, organisation, values) : "";
        String identifier = String.valueOf(values.getOrDefault(IntakeField.EXTERNAL_ID, ""));
        return new Reading(identifier, title, organisation, answers, key, sentence(problems));
    }

    private static String sentence(List<String> problems) {
        return problems.isEmpty()
                ? ""
                : problems.stream()
                        .map(problem -> problem.replaceFirst("\\.$", ""))
                        .collect(Collectors.joining("\u00a0; ", "", "."));
    }

    private void read(
            IntakeField field,
            FieldSource source,
            Inventory.Row row,
            Map<String, Object> values,
            List<String> problems) {
        String text = cell(source, row);
        text = source.values().getOrDefault(text, text).strip();
        if (field.hasOptions()
                && !text.isEmpty()
                && field.kind() == IntakeField.Kind.CHOICE
                && CellValues.option(field, text).isEmpty()) {
            text = source.fallback().orElse(text);
        }
        text = text.isEmpty() ? source.fallback().orElse("") : text;
        if (text.isEmpty()) {
            if (field.key().equals(IntakeField.TITLE) || field.key().equals(IntakeField.ORGANISATION)) {
                problems.add(name(field, source) + "\u00a0: la cellule est vide");
            }
            return;
        }
        try {
            values.put(field.key(), CellValues.typed(field, fitted(field, source, text), source.format()));
        } catch (CellValues.Unreadable e) {
            problems.add(name(field, source) + "\u00a0: " + sentence(field, e.getMessage()));
        }
    }

    private static String sentence(IntakeField field, String message) {
        return field.key().equals(IntakeField.ORGANISATION)
                ? message.replace("aucune réponse proposée", "aucune organisation de l’application")
                : message;
    }

    private static String cell(FieldSource source, Inventory.Row row) {
        return source.column()
                .map(column -> row.cells().getOrDefault(column, ""))
                .or(source::constant)
                .orElse("")
                .strip();
    }

    /** On one line where the form has one, and no longer than it takes if the mapping allows that. */
    private String fitted(IntakeField field, FieldSource source, String text) {
        Optional<FormField> input = form.field(field.key());
        boolean oneLine = input.map(known -> known.type().equals("textfield")).orElse(true);
        String fitted = oneLine ? text.replaceAll("\\s+", " ") : text;
        int length = input.flatMap(known -> known.constraints().maxLength()).orElse(FormCheck.DEFAULT_MAX_LENGTH);
        return source.shorten() && field.kind() == IntakeField.Kind.TEXT ? Reading.shortened(fitted, length) : fitted;
    }

    private Map<String, Object> answers(Map<String, Object> values, List<String> problems) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put(IN_USE, "yes");
        for (IntakeField field : fields) {
            if (field.isAnswer() && values.containsKey(field.key())) {
                given.put(field.key(), values.get(field.key()));
            }
        }
        if ("no".equals(given.get(IN_USE))) {
            problems.add("l’usage n’est pas en service\u00a0: proposez-le comme une solution nouvelle");
        }
        Object since = given.get(SINCE);
        if (since != null && LocalDate.parse(since.toString()).isAfter(today)) {
            problems.add("la mise en service (" + since + ") est dans le futur");
        }
        try {
            return FormCheck.checkGiven(form, given).values();
        } catch (FormRefusedException e) {
            e.fields()
                    .forEach(error -> problems.add(
                            mapping.of(error.field())
                                            .map(source -> name(error.label(), source))
                                            .orElse(error.label()) + "\u00a0: " + error.message()));
            return Map.of();
        }
    }

    private static String name(IntakeField field, FieldSource source) {
        return name(field.label(), source);
    }

    private static String name(String label, FieldSource source) {
        return label
                + source.column()
                        .map(column -> " (colonne «\u00a0" + column + "\u00a0»)")
                        .orElse("");
    }

    private String key(String title, String organisation, Map<String, Object> values) {
        Object id = values.get(IntakeField.EXTERNAL_ID);
        return Dossier.sha256(
                id == null
                        ? "use\n" + organisation + "\n" + CellValues.normalised(title)
                        : "id\n" + mapping.inventory() + "\n" + id);
    }
}
