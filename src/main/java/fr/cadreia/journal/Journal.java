package fr.cadreia.journal;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.StepContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The append-only journal, written in the transaction of what it records. */
public interface Journal {

    /** The actor of what the application does by itself (timers, computations). */
    String APPLICATION = "application";

    /**
     * Adds a row that attests no document. In the chain of a case, the row attests how the case stands.
     *
     * @param step code name of the step, or empty
     */
    void append(String caseReference, String actor, String step, Event event);

    /**
     * Changes a case together with the row that attests how it stood and stands: the only way to change one.
     *
     * @param change updates the case with this reference, and nothing else
     * @param step code name of the step, or empty
     */
    void change(String caseReference, Runnable change, String actor, String step, Event event);

    /**
     * Keeps a step's document together with the row that attests it: the only way to keep one. Case, actor, place (form,
     * step, element, task, process) and hash of the row are the document's own.
     *
     * @param rowStep code name of the step or id of the form, as the row names it
     * @param author what the document's author was at that time
     */
    void keep(StepContext place, Answers answers, String rowStep, Event event, Author author);

    /**
     * What the author of a document was at that time: roles and organisation may change later.
     *
     * @param groups ids of roles, sorted
     * @param organisation its id, or empty
     */
    record Author(List<String> groups, String organisation) {}

    /** Oldest first. */
    List<JournalEntry> of(String caseReference);

    /** The rows of one case, or of another chain, that were written since a moment; oldest first. */
    List<JournalEntry> since(String caseReference, Instant moment);

    /** The rows of some kinds of several cases; each case's oldest first. */
    List<JournalEntry> of(Collection<String> caseReferences, JournalKind... kinds);
}
