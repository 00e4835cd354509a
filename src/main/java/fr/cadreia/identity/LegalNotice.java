package fr.cadreia.identity;

/**
 * The notice that the law demands of a public site (LCEN art. 1-1, GDPR art. 13). Empty texts are shown as still
 * missing.
 *
 * @param publisher legal name, address and telephone
 * @param director function of the director of publication
 * @param host name, address and telephone of the organisation that hosts the application
 * @param contact service mailbox or telephone for questions on the application
 * @param dataProtectionContact the contact of the data protection officer
 */
public record LegalNotice(
        String publisher, String director, String host, String contact, String dataProtectionContact) {}
