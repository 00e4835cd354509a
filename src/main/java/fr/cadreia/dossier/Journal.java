package fr.cadreia.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The append-only journal, written in the transaction of what it records. */
public interface Journal {

    /** The actor of what the application does by itself (timers, computations). */
    String APPLICATION = "application";

    /**
     * @param step code name of the step, or empty
     * @param content what is worth keeping; values are strings, numbers, booleans, lists or maps of these
     */
    void append(String caseReference, String actor, JournalKind kind, String step, Map<String, Object> content);

    /** Oldest first. */
    List<JournalEntry> of(String caseReference);

    /** The rows of one kind of several cases; each case's oldest first. */
    List<JournalEntry> of(Collection<String> caseReferences, JournalKind kind);
}
