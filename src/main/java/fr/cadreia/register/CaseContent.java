package fr.cadreia.register;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.form.CurrentForms;
import fr.cadreia.people.PersonalNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a case has said so far.
 *
 * @param documents oldest first
 * @param journal oldest first
 */
record CaseContent(
        Case dossier,
        List<StepDocument> documents,
        List<JournalEntry> journal,
        CurrentForms forms,
        PersonalNames names) {

    /** The newest of a form; without any answer when there is none. */
    PublicDocument newest(String form) {
        return newest(form, document -> true).map(this::published).orElseGet(() -> nothing(form));
    }

    /** The newest of a form among some. */
    Optional<StepDocument> newest(String form, Predicate<StepDocument> among) {
        return documents.stream()
                .filter(document -> document.form().equals(form))
                .filter(among)
                .reduce((earlier, later) -> later);
    }

    PublicDocument published(StepDocument document) {
        return new PublicDocument(document.form(), document.answers(), forms.get(document.form()), names);
    }

    /** With some answers put right. */
    PublicDocument published(StepDocument document, Map<String, Object> corrected) {
        Map<String, Object> answers = new LinkedHashMap<>(document.answers().values());
        answers.putAll(corrected);
        return new PublicDocument(document.form(), new Answers(answers), forms.get(document.form()), names);
    }

    PublicDocument nothing(String form) {
        return new PublicDocument(form, new Answers(Map.of()), forms.get(form), names);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.systemDefault());
    }
}
