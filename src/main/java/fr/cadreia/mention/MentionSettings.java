package fr.cadreia.mention;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The authority's settings of its mailboxes.
 *
 * @param domains the authority's own, e.g. {@code metropole.fr}, where a person's address is first name, dot, last name
 * @param mailboxes the mailboxes of services, with or without their domain, beside the usual ones that are shipped
 */
@ConfigurationProperties("cadre.mentions")
record MentionSettings(
        @DefaultValue List<String> domains, @DefaultValue List<String> mailboxes) {}
