package fr.cadreia.grant;

/** Addresses of the pages of rights. */
public final class GrantLinks {

    /** The page of the rights in force, where people ask for another one. */
    public static final String PAGE = "/administration/habilitations";

    /** The page of the requests and links that wait for a guarantor. */
    public static final String TO_SIGN = PAGE + "/a-contresigner";

    /** The page that says which organisation's authority decides for each organisation. */
    public static final String DECIDERS = PAGE + "/qui-decide";

    /**
     * The page where the code of the command for emergencies is entered; people with a right of two persons read it.
     */
    public static final String RECOVERY = PAGE + "/secours";

    /** The page where a person with a one-time link chooses a password; the token of the link follows. */
    public static final String PASSWORD = "/mot-de-passe/";

    /** The page of the installation, where the first two persons enter their codes. */
    public static final String INSTALLATION = "/installation";

    private GrantLinks() {}
}
