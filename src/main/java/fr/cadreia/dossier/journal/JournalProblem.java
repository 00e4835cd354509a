package fr.cadreia.dossier.journal;

/**
 * Something that the application never does to its journal.
 *
 * @param subject the case's reference, or empty for what concerns the seals
 * @param message a French sentence that names the subject
 */
public record JournalProblem(Code code, String subject, String message) {

    /** Stable names, for machines. */
    public enum Code {
        ROW_CHANGED,
        ROW_MISSING,
        CHAIN_BROKEN,
        CHAIN_CUT,
        CHAIN_GONE,
        CHAIN_REWRITTEN,
        CASE_GONE,
        DOCUMENT_CHANGED,
        DOCUMENT_MISSING,
        DOCUMENT_UNKNOWN,
        SEAL_FORGED,
        SEAL_MISSING,
        SEAL_CHAIN_BROKEN,
        SEALS_CUT
    }
}
