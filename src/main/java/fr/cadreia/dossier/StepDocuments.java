package fr.cadreia.dossier;

import fr.cadreia.journal.Journal;
import fr.cadreia.kernel.form.FormId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The documents of all cases, to be read: {@link Journal#keep} alone writes them, each with its row. */
public interface StepDocuments {

    /** In the order in which they were written. */
    List<StepDocument> of(String caseReference);

    Optional<StepDocument> latest(String caseReference, String form);

    /** What the newest document of a step says. */
    default <T> Optional<T> latest(String caseReference, Class<T> type) {
        return latestDocument(caseReference, type).map(document -> document.as(type));
    }

    /** The newest document of a step, with its author and its moment. */
    default Optional<StepDocument> latestDocument(String caseReference, Class<?> type) {
        return latest(caseReference, FormId.of(type));
    }

    /** The newest that was written with one form in the youngest cases of an organisation. */
    Optional<StepDocument> newestOf(String organisation, String form);

    /** Those of several cases that were written with one form, oldest first. */
    List<StepDocument> of(Collection<String> caseReferences, String form);
}
