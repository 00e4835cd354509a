package fr.cadreia.intake;

import fr.cadreia.engine.form.FormCheck;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.intake.date.DateFormat;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.UncheckedAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says everything that is wrong with a mapping before any row is read with it. */
final class MappingCheck {

    private final Map<String, IntakeField> fields;
    private final FormSchema form;
    private final Inventory inventory;
    private final List<String> problems = new ArrayList<>();
    private final List<MappingQuestion> questions = new ArrayList<>();

    MappingCheck(List<IntakeField> fields, FormSchema form, Inventory inventory) {
        this.fields = fields.stream().collect(Collectors.toMap(IntakeField::key, Function.identity()));
        this.form = form;
        this.inventory = inventory;
    }

    /** @throws IntakeRefusedException with every problem, and what is to be asked about states and columns of dates */
    void check(IntakeMapping mapping) {
        demand(mapping, IntakeField.TITLE);
        demand(mapping, IntakeField.ORGANISATION);
        ask(fields.get(IntakeField.STATE), mapping.of(IntakeField.STATE));
        mapping.fields().forEach((key, source) -> {
            IntakeField field = fields.get(key);
            if (field == null) {
                problem(
                        key,
                        "ce champ n’existe pas. Champs possibles\u00a0: "
                                + fields.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
            } else {
                check(field, source);
            }
        });
        if (!problems.isEmpty()) {
            throw new IntakeRefusedException(problems, questions);
        }
    }

    private void demand(IntakeMapping mapping, String key) {
        if (mapping.of(key).isEmpty()) {
            problem(
                    key,
                    "il manque\u00a0: dites de quelle colonne vient «\u00a0"
                            + fields.get(key).label() + "\u00a0».");
        }
    }

    private void check(IntakeField field, FieldSource source) {
        source.column()
                .filter(column -> !inventory.columns().contains(column))
                .ifPresent(column -> problem(
                        field.key(),
                        "le fichier n’a pas de colonne «\u00a0" + column + "\u00a0». Ses colonnes\u00a0: "
                                + String.join(", ", inventory.columns()) + "."));
        if (source.constant().isPresent() && !field.isConstantPossible()) {
            problem(
                    field.key(),
                    "il distingue les usages\u00a0: il vient d’une colonne et n’est pas le même pour tous.");
            return;
        }
        source.format().ifPresent(format -> checkFormat(field, format));
        if (!field.isState()) {
            ask(field, Optional.of(source));
        } else if (source.fallback().isPresent()) {
            problem(
                    field.key(),
                    "«\u00a0default\u00a0» n’y sert pas\u00a0: dites ce que veut dire chaque état, et une cellule vide (\"\"), dans «\u00a0values\u00a0».");
        }
        source.constant().ifPresent(text -> checkText(field, source, text));
        source.fallback().ifPresent(text -> checkText(field, source, text));
        source.values().values().forEach(text -> checkText(field, source, text));
    }

    private void ask(IntakeField field, Optional<FieldSource> source) {
        boolean there = source.flatMap(FieldSource::column)
                .map(inventory.columns()::contains)
                .orElse(true);
        if (there) {
            MappingQuestion.about(field, source, inventory).ifPresent(question -> {
                questions.add(question);
                problem(field.key(), question.sentence());
            });
        }
    }

    private void checkFormat(IntakeField field, String format) {
        if (field.kind() != IntakeField.Kind.DATE) {
            problem(field.key(), "«\u00a0format\u00a0» ne sert qu’aux dates.");
            return;
        }
        try {
            DateFormat.of(format);
        } catch (IllegalArgumentException e) {
            problem(
                    field.key(),
                    "«\u00a0" + format + "\u00a0» n’est pas un format de date\u00a0; exemple\u00a0: dd/MM/yyyy.");
        }
    }

    /** Checks a text that the mapping itself gives: it must be right, or every row would be refused for it. */
    private void checkText(IntakeField field, FieldSource source, String text) {
        if (text.isBlank()) {
            return;
        }
        try {
            Object value = CellValues.typed(field, text.strip(), DateFormat.UNKNOWN);
            if (field.isAnswer() && !source.shorten() && field.kind() != IntakeField.Kind.DATE) {
                FormCheck.checkGiven(form, UncheckedAnswers.NONE.with(field.key(), value));
            }
        } catch (CellValues.Unreadable e) {
            problem(field.key(), e.getMessage() + accepted(field));
        } catch (FormRefusedException e) {
            e.fields().stream()
                    .map(FieldError::message)
                    .forEach(message -> problem(field.key(), "«\u00a0" + text + "\u00a0»\u00a0: " + message));
        }
    }

    private static String accepted(IntakeField field) {
        return field.hasOptions()
                ? " Valeurs possibles\u00a0: "
                        + String.join(", ", field.options().keySet()) + "."
                : "";
    }

    private void problem(String key, String what) {
        String field = fields.containsKey(key) ? fields.get(key).label() : key;
        String problem = "Correspondance, champ «\u00a0" + field + "\u00a0»\u00a0: " + what;
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
