package fr.cadreia.intake;

import fr.cadreia.engine.form.FormCheck;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.intake.date.DateFormat;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.text.PartialDate;
import fr.cadreia.kernel.text.ShortText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Reads an inventory's rows with a mapping that was checked. A row is refused only for its title, its organisation or
 * its state; any other value that cannot be understood waits for somebody to look at it.
 */
final class RowReader {

    private static final String SINCE = "inUseSince";

    /**
     * The first year that counts: nothing was in service before, and programs write earlier days where they know none
     * (0001-01-01, 1900-01-00).
     */
    private static final int FIRST_YEAR = 1950;

    private final IntakeMapping mapping;
    private final List<IntakeField> fields;
    private final FormSchema form;
    private final LocalDate today;
    private final Map<String, DateFormat> formats = new HashMap<>();

    RowReader(IntakeMapping mapping, List<IntakeField> fields, FormSchema form, LocalDate today) {
        this.mapping = mapping;
        this.fields = fields;
        this.form = form;
        this.today = today;
        mapping.fields()
                .forEach((key, source) ->
                        formats.put(key, source.format().map(DateFormat::of).orElse(DateFormat.UNKNOWN)));
    }

    RowReading read(Inventory.Row row) {
        RowReadings readings = new RowReadings();
        row.surplus()
                .ifPresent(number -> readings.refuse("la cellule " + number
                        + " est remplie, et cette colonne n’a pas d’en-tête\u00a0: donnez-lui-en un, ou retirez de la ligne le"
                        + " séparateur en trop"));
        for (IntakeField field : fields) {
            mapping.of(field.key()).ifPresent(source -> read(field, source, row, readings));
        }
        Answers answers = answers(readings);
        String title = readings.text(IntakeField.TITLE);
        String organisation = readings.text(IntakeField.ORGANISATION);
        if (organisation.isEmpty()) {
            organisation = cell(mapping.fields().get(IntakeField.ORGANISATION), row);
        }
        String id = readings.text(IntakeField.EXTERNAL_ID);
        return new RowReading(
                title,
                organisation,
                id,
                answers,
                ended(readings),
                readings.isRefused() ? "" : key(title, organisation, id, row),
                readings.reason(),
                readings.all());
    }

    private void read(IntakeField field, FieldSource source, Inventory.Row row, RowReadings readings) {
        String written = cell(source, row);
        String text = source.values().getOrDefault(written, written).strip();
        if (field.kind() == IntakeField.Kind.CHOICE
                && !text.isEmpty()
                && CellValues.option(field, text).isEmpty()) {
            text = source.fallback().orElse(text);
        }
        text = text.isEmpty() ? source.fallback().orElse("") : text;
        if (text.isEmpty()) {
            if (field.isEssential()) {
                readings.refused(field, source, written, "la cellule est vide");
            }
            return;
        }
        Optional<String> damage = DamagedText.in(written);
        try {
            Object value = CellValues.typed(field, fitted(field, source, text), formats.get(field.key()));
            boolean left = damage.isPresent() && field.isAnswer();
            readings.understood(field, source, written, left ? null : value, damage.orElse(""));
        } catch (CellValues.Unreadable e) {
            if (field.isEssential()) {
                readings.refused(field, source, written, sentence(field, e.getMessage()));
            } else {
                readings.understood(field, source, written, null, e.getMessage());
            }
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

    /**
     * Fits a text: on one line where the form's field has one line, and shortened to the field's length if the mapping
     * allows that.
     */
    private String fitted(IntakeField field, FieldSource source, String text) {
        Optional<FormField> input = form.field(field.key());
        boolean oneLine = input.map(known -> known.type().equals("textfield")).orElse(true);
        String fitted = oneLine ? text.replaceAll("\\s+", " ") : text;
        int length = input.flatMap(known -> known.constraints().maxLength()).orElse(FormCheck.DEFAULT_MAX_LENGTH);
        return source.shorten() && field.kind() == IntakeField.Kind.TEXT ? ShortText.marked(fitted, length) : fitted;
    }

    private Answers answers(RowReadings readings) {
        Map<String, Object> given = new LinkedHashMap<>();
        fields.stream()
                .filter(IntakeField::isAnswer)
                .forEach(field -> readings.value(field.key()).ifPresent(value -> given.put(field.key(), value)));
        readings.value(SINCE)
                .flatMap(since -> PartialDate.ofIso(since.toString()))
                .filter(since -> since.isAfter(today) || since.year() < FIRST_YEAR)
                .ifPresent(since -> {
                    String when = since.isAfter(today) ? "dans le futur" : "avant les premiers ordinateurs";
                    readings.doubt(SINCE, "la mise en service (" + since.french() + ") est " + when);
                    given.remove(SINCE);
                });
        Map<String, Object> partial = new LinkedHashMap<>(given);
        partial.entrySet().removeIf(answer -> !isPartialDate(answer.getKey(), answer.getValue()));
        given.keySet().removeAll(partial.keySet());
        return valid(new UncheckedAnswers(given), readings).with(new Answers(partial));
    }

    /**
     * Returns the end of the use. A row without a state is refused: that a use was in service once does not mean that
     * it still is.
     */
    private Optional<RowReading.Ended> ended(RowReadings readings) {
        String state = readings.text(IntakeField.STATE);
        Optional<PartialDate> day =
                readings.value(IntakeField.ENDED_ON).flatMap(written -> PartialDate.ofIso(written.toString()));
        if (state.isEmpty()) {
            readings.refuse("rien ne dit si l’usage est en service");
        } else if (state.equals("no")) {
            readings.refuse("l’usage n’est pas en service\u00a0: proposez-le comme une solution nouvelle");
        } else if (day.isPresent() && !state.equals(IntakeField.ENDED)) {
            readings.doubt(IntakeField.ENDED_ON, "l’usage a une date de fin, et il est dit en service");
        } else if (day.filter(end -> end.isAfter(today) || end.year() < FIRST_YEAR)
                .isPresent()) {
            readings.doubt(
                    IntakeField.ENDED_ON,
                    "la fin de l’utilisation (" + day.get().french()
                            + ") n’est pas une date passée que l’on puisse croire");
            day = Optional.empty();
        }
        return state.equals(IntakeField.ENDED) ? Optional.of(new RowReading.Ended(day)) : Optional.empty();
    }

    private boolean isPartialDate(String key, Object value) {
        return fields.stream().anyMatch(field -> field.key().equals(key) && field.kind() == IntakeField.Kind.DATE)
                && PartialDate.ofIso(value.toString())
                        .filter(date -> !date.isDay())
                        .isPresent();
    }

    /** Returns the answers without those that the form would refuse. */
    private Answers valid(UncheckedAnswers given, RowReadings readings) {
        try {
            return FormCheck.checkGiven(form, given);
        } catch (FormRefusedException e) {
            e.fields().forEach(error -> readings.doubt(error.field(), error.message()));
            return FormCheck.checkGiven(
                    form,
                    given.without(e.fields().stream().map(FieldError::field).toList()));
        }
    }

    /** Returns the key of the use. Without an identifier the whole row is the key: two uses may have the same name. */
    private String key(String title, String organisation, String id, Inventory.Row row) {
        return DigestUtils.sha256Hex(
                id.isEmpty()
                        ? "use\n" + organisation + "\n" + CellValues.normalised(title) + "\n" + row.fingerprint()
                        : "id\n" + mapping.inventory() + "\n" + id);
    }

    /** The values that the reading of one row gathers, with the doubts and the reason why it cannot come in. */
    private static final class RowReadings {

        private final Map<String, Object> values = new LinkedHashMap<>();
        private final Map<String, ReadValue> read = new LinkedHashMap<>();
        private final List<String> refusals = new ArrayList<>();

        /**
         * @param value null when nothing was understood
         * @param problem French; empty when all is well
         */
        void understood(IntakeField field, FieldSource source, String written, Object value, String problem) {
            if (value != null) {
                values.put(field.key(), value);
            }
            keep(field, source, written, value == null ? "" : CellValues.french(field, value), problem);
        }

        void refused(IntakeField field, FieldSource source, String written, String problem) {
            keep(field, source, written, "", problem);
            refuse(field.label()
                    + source.column()
                            .map(column -> " (colonne «\u00a0" + column + "\u00a0»)")
                            .orElse("")
                    + "\u00a0: " + problem);
        }

        private void keep(IntakeField field, FieldSource source, String written, String understood, String problem) {
            read.put(
                    field.key(),
                    new ReadValue(
                            field.key(),
                            field.label(),
                            source.column().orElse(""),
                            written,
                            understood,
                            plain(problem)));
        }

        /** Marks a value that was understood as doubtful. */
        void doubt(String field, String problem) {
            ReadValue before = read.get(field);
            if (before != null) {
                read.put(
                        field,
                        new ReadValue(field, before.label(), before.column(), before.read(), "", plain(problem)));
            }
        }

        void refuse(String reason) {
            refusals.add(plain(reason));
        }

        boolean isRefused() {
            return !refusals.isEmpty();
        }

        String reason() {
            return refusals.isEmpty() ? "" : refusals.stream().collect(Collectors.joining("\u00a0; ", "", "."));
        }

        private static String plain(String sentence) {
            return sentence.replaceFirst("\\.$", "");
        }

        Optional<Object> value(String field) {
            return Optional.ofNullable(values.get(field));
        }

        String text(String field) {
            return value(field).map(Object::toString).orElse("");
        }

        List<ReadValue> all() {
            return List.copyOf(read.values());
        }
    }
}
