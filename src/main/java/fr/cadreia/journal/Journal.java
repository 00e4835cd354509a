package fr.cadreia.journal;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.StepContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The append-only journal, written in the transaction of the act that it records. */
public interface Journal {

    /** The actor of the application's own acts (timers, computations). */
    String APPLICATION = "application";

    /**
     * Adds a row that attests no document. In the chain of a case, the row attests the state of the case.
     *
     * @param step code name of the step, or empty
     */
    void append(String caseReference, String actor, String step, Event event);

    /**
     * Changes a case and adds the row that attests its state before and after: the only way to change a case.
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
     * @param author the roles and the organisation of the document's author at that time
     */
    void keep(StepContext place, Answers answers, String rowStep, Event event, Author author);

    /**
     * The roles and the organisation of a document's author at that time: they may change later.
     *
     * @param groups ids of roles, sorted
     * @param organisation its id, or empty
     */
    record Author(List<String> groups, String organisation) {}

    /** Lists the rows of a chain, oldest first. */
    List<JournalEntry> of(String caseReference);

    /** Lists the rows of one case, or of another chain, that were written since a moment; oldest first. */
    List<JournalEntry> since(String caseReference, Instant moment);

    /** Lists the rows of some kinds of several cases, the rows of each case oldest first. */
    List<JournalEntry> of(Collection<String> caseReferences, JournalKind... kinds);
}
