package fr.cadreia.register;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The documents and the journal of a case, from which its entry is written.
 *
 * @param title the public title
 * @param documents oldest first
 * @param journal oldest first
 * @param forms their newest versions, by id
 */
record CaseContent(
        Case dossier,
        String title,
        List<StepDocument> documents,
        List<JournalEntry> journal,
        Function<String, FormSchema> forms) {

    /** Returns the newest document of a form among some. */
    Optional<StepDocument> newest(String form, Predicate<StepDocument> among) {
        return documents.stream()
                .filter(document -> document.form().equals(form))
                .filter(among)
                .reduce((earlier, later) -> later);
    }

    PublicDocument published(StepDocument document) {
        return published(document.form(), document.answers());
    }

    PublicDocument published(String form, Answers answers) {
        return new PublicDocument(form, answers, forms.apply(form));
    }

    static LocalDate day(Instant instant) {
        return AuthorityClock.dayOf(instant);
    }
}
