package fr.cadreia.register.request;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.engine.form.FormTexts.Row;
import fr.cadreia.register.entry.EntryPart;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The answers of the steps of a request, in words. The chosen part of an entry has the name that the entry gives it.
 */
@Component
public class RequestAnswers {

    private static final Set<String> PARTS = Set.of("correctedField", "takedownField");

    private final FormTexts texts;

    RequestAnswers(FormTexts texts) {
        this.texts = texts;
    }

    public List<Row> of(StepDocument document) {
        return texts.rows(document.form(), document.answers()).stream()
                .map(row -> PARTS.contains(row.field())
                        ? new Row(row.field(), row.label(), EntryPart.label(row.value()))
                        : row)
                .toList();
    }
}
