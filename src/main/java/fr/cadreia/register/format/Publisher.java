package fr.cadreia.register.format;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The authority, as the standards want it named.
 *
 * @param name official name
 * @param mailbox for questions about the register; stands for a service that gave none of its own
 * @param address postal, on one line
 * @param area official name of the territory
 * @param language of the texts, ISO 639-1
 * @param licence address of the licence under which the register may be reused
 */
@ConfigurationProperties("cadre.register.publisher")
public record Publisher(String name, String mailbox, String address, String area, String language, String licence) {

    private static final String OPEN_LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";

    /** Returns the French name of the licence; for a licence that is not the State's own, its address. */
    public String licenceName() {
        return licence.equals(OPEN_LICENCE) ? "Licence Ouverte 2.0" : licence;
    }
}
