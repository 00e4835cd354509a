package fr.cadreia.journal;

/** Names of the chains that belong to no case. A case's chain is named by its reference. */
public final class JournalChains {

    /** What happened to the journal as a whole: a restore, a witness that was missing. */
    public static final String SELF = "JOURNAL";

    /** What was done to accounts and rights. */
    public static final String ACCOUNTS = "COMPTES";

    /** The version of the framework with which the application began. */
    public static final String FRAMEWORK = "CADRE";

    /** The versions that were published at the register: one follows the other. */
    public static final String REGISTER = "REGISTRE";

    /** Deployments and attempts at them. */
    public static final String DIAGRAMS = "DIAGRAMMES";

    /** Actions of awareness (rule 7), which are about no case. */
    public static final String AWARENESS = "FORMATION";

    private JournalChains() {}
}
