package fr.cadreia.dossier;

import fr.cadreia.engine.Answers;
import fr.cadreia.engine.StepContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The append-only journal, written in the transaction of what it records. */
public interface Journal {

    /** The actor of what the application does by itself (timers, computations). */
    String APPLICATION = "application";

    /** In a row's content: the SHA-256 of the step's document that the row attests, in lower case hexadecimal. */
    String DOCUMENT_HASH = "documentSha256";

    /** In a row's content: the SHA-256 of the case as it stands once the row's act is done, in lower case hexadecimal. */
    String CASE_HASH = "caseSha256";

    /** In a row's content, where its act changed the case: the SHA-256 of the case as it stood before. */
    String CASE_HASH_BEFORE = "caseSha256Before";

    /**
     * Adds a row that attests no document; of a case it attests how it stands.
     *
     * @param step code name of the step, or empty
     * @param content what is worth keeping; values are strings, numbers, booleans, lists or maps of these
     * @throws IllegalArgumentException if the content names a document's hash: see {@link #keep}
     */
    void append(String caseReference, String actor, JournalKind kind, String step, Map<String, Object> content);

    /**
     * Changes a case together with the row that attests the change: the only way to change one.
     *
     * @param step code name of the step, or empty
     * @param content as for {@link #append}
     */
    void change(Case changed, String actor, JournalKind kind, String step, Map<String, Object> content);

    /**
     * Keeps a step's document together with the row that attests it: the only way to keep one. Case, actor, place (form,
     * step, element, task, process) and hash of the row are the document's own.
     *
     * @param rowStep code name of the step or id of the form, as the row names it
     * @param facts what else the row says
     * @throws IllegalArgumentException if the facts speak of the document's place or hash
     */
    void keep(StepContext place, Answers answers, JournalKind kind, String rowStep, Map<String, Object> facts);

    /** Oldest first. */
    List<JournalEntry> of(String caseReference);

    /** The rows of one case, or of another chain, that were written since a moment; oldest first. */
    List<JournalEntry> since(String caseReference, Instant moment);

    /** The rows of one kind of several cases; each case's oldest first. */
    List<JournalEntry> of(Collection<String> caseReferences, JournalKind kind);
}
