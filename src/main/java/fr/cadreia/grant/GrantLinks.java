package fr.cadreia.grant;

/** Addresses of the pages of rights. */
public final class GrantLinks {

    /** Rights in force, and where to ask for another one. */
    public static final String PAGE = "/administration/habilitations";

    /** What waits for a guarantor. */
    public static final String TO_SIGN = PAGE + "/a-contresigner";

    /** Which organisation's authority decides for each. */
    public static final String DECIDERS = PAGE + "/qui-decide";

    /** Where the code of the command for emergencies is entered; people who hold a right of two persons read it. */
    public static final String RECOVERY = PAGE + "/secours";

    /** Where a person who has a one-time link chooses a password; its token follows. */
    public static final String PASSWORD = "/mot-de-passe/";

    /** The first two persons, each with a code. */
    public static final String INSTALLATION = "/installation";

    private GrantLinks() {}
}
