package fr.cadreia.register;

import fr.cadreia.dossier.DeclaredUses;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.LabelledCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The values that an inventory declared of a use, each as long as the step that asks for it has not been done. They are read
 * like that step's answers, by the same table of fields. A text is left out as long as somebody has still to decide whether it names a
 * person.
 */
final class DeclaredValues {

    private final DisclosedDocuments documents;
    private final List<PublicDocument> declared;

    DeclaredValues(CaseContent content, DisclosedDocuments documents, DeclaredUses uses, HeldTexts held) {
        String reference = content.dossier().reference();
        this.documents = documents;
        this.declared = uses.answers(reference)
                .map(answers -> released(answers, held.rewordings(reference)))
                .map(answers -> uses.forms().stream()
                        .filter(form -> content.newest(form, document -> true).isEmpty())
                        .map(form -> content.published(form, answers))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Returns the answers without the texts that are held, or with their new wordings.
     * @param rewordings of the texts that are held, by field; blank for what is not reworded
     */
    private static Answers released(Answers answers, Map<String, String> rewordings) {
        Map<String, Object> values = new LinkedHashMap<>(answers.values());
        rewordings.forEach((field, rewording) -> {
            if (rewording.isBlank()) {
                values.remove(field);
            } else {
                values.computeIfPresent(field, (key, text) -> rewording);
            }
        });
        return new Answers(values);
    }

    /** Returns the value of a field: the answer of the case's documents, else the declared value; null for nothing. */
    Object answered(EntryField field) {
        Object answered = documents.answered(field);
        return answered == null ? declared(field) : answered;
    }

    private Object declared(EntryField field) {
        return declared.stream()
                .map(document -> document.value(field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns the fields whose value was only declared: paths, with their French labels. */
    List<LabelledCode> unverified() {
        return FieldTable.REGISTER.fields().stream()
                .filter(field -> !field.isRepeated())
                .filter(field -> documents.answered(field) == null && declared(field) != null)
                .map(field -> new LabelledCode(field.path(), field.label()))
                .toList();
    }
}
