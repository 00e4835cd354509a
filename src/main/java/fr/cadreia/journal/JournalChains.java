package fr.cadreia.journal;

/** Names of the chains that belong to no case. A case's chain is named by its reference. */
public final class JournalChains {

    /** The chain of the journal as a whole: a restore, a missing witness. */
    public static final String SELF = "JOURNAL";

    /** The chain of accounts and rights. */
    public static final String ACCOUNTS = "COMPTES";

    /** The chain of the version of the framework with which the application began. */
    public static final String FRAMEWORK = "CADRE";

    /** The chain of the versions that were published at the register, each following the one before. */
    public static final String REGISTER = "REGISTRE";

    /** The chain of deployments and attempts at them. */
    public static final String DIAGRAMS = "DIAGRAMMES";

    /** The chain of the actions of awareness (rule 7), which are about no case. */
    public static final String AWARENESS = "FORMATION";

    /** The chain of the meetings with the territory (rule 2), which are about no case. */
    public static final String OUTREACH = "RENCONTRES";

    /** The chain of the names that the register gives its suppliers (rule 5). */
    public static final String SUPPLIERS = "FOURNISSEURS";

    /** The chain of the committee's composition: mandates and names of seats. */
    public static final String COMMITTEE = "COMITE";

    /** The beginning of the chains of sessions, before the session's number. */
    public static final String SESSION = "SEANCE-";

    private JournalChains() {}
}
