package fr.cadreia.journal;

/**
 * The journal has another row. Published in the transaction of what the row records, which may still be undone.
 *
 * @param step code name of the step, id of the form that was sent, or empty
 */
public record JournalRecorded(String caseReference, JournalKind kind, String step) {}
