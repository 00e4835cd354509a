package fr.cadreia.journal.seal;

import java.util.regex.Pattern;

/**
 * Something that the application never does to its journal, or that keeps it from being verified.
 *
 * @param subject the case's reference or the chain's name, or empty for what concerns the seals
 * @param message a French sentence that names the subject
 */
public record JournalProblem(Code code, String subject, String message) {

    private static final Pattern CASE = Pattern.compile("IA-\\d{4}-\\d+");

    /**
     * Returns a problem of one chain of the journal, a case's or another.
     *
     * @param what the rest of a French sentence
     */
    static JournalProblem of(Code code, String chain, String what) {
        String name = CASE.matcher(chain).matches() ? "Dossier " : "Chaîne ";
        return new JournalProblem(code, chain, name + chain + "\u00a0: " + what + ".");
    }

    /** Stable names, for machines. */
    public enum Code {
        ROW_CHANGED,
        ROW_MISSING,
        CHAIN_BROKEN,
        CHAIN_CUT,
        CHAIN_GONE,
        CHAIN_REWRITTEN,
        CASE_GONE,
        CASE_CHANGED,
        DOCUMENT_CHANGED,
        DOCUMENT_MISSING,
        DOCUMENT_UNKNOWN,
        FILED_CHANGED,
        FILED_MISSING,
        FILED_UNKNOWN,
        /** The content of a table beside a chain differs from what the chain's last act left there. */
        BESIDE_CHANGED,
        /** A right on record that no row gives. */
        RIGHT_UNKNOWN,
        RIGHT_CHANGED,
        RIGHT_GONE,
        /** An account in the group of a role that no right gives it. */
        MEMBERSHIP_UNKNOWN,
        /** An account outside the group of a role that a right gives it. */
        MEMBERSHIP_GONE,
        /** A stored password, name or mailbox differs from what the last row about it says. */
        CREDENTIAL_CHANGED,
        ACCOUNT_UNKNOWN,
        ACCOUNT_GONE,
        SEAL_FORGED,
        SEAL_MISSING,
        SEAL_CHAIN_BROKEN,
        SEALS_CUT,
        SEALS_GONE,
        /** A seal that somebody kept elsewhere is not in this database. */
        HEAD_LOST,
        /** A seal that somebody kept elsewhere was undone by a restore that the journal records. */
        HEAD_UNDONE(JournalReport.Verdict.NOT_VERIFIABLE),
        /** Rows that should have been sealed are not: they could have been rewritten without a trace. */
        UNSEALED_ROWS(JournalReport.Verdict.NOT_VERIFIABLE),
        WITNESS_MISSING(JournalReport.Verdict.NOT_VERIFIABLE),
        WITNESS_UNREADABLE(JournalReport.Verdict.NOT_VERIFIABLE),
        /** A text that somebody kept as a seal of this journal was not signed with its key. */
        HEAD_FOREIGN(JournalReport.Verdict.NOT_VERIFIABLE);

        private final JournalReport.Verdict verdict;

        Code() {
            this(JournalReport.Verdict.ALTERED);
        }

        Code(JournalReport.Verdict verdict) {
            this.verdict = verdict;
        }

        /** Returns the state of a journal that has such a problem and no worse one. */
        public JournalReport.Verdict verdict() {
            return verdict;
        }
    }
}
