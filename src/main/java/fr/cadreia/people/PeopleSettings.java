package fr.cadreia.people;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Organisations and accounts to create at the first start.
 *
 * @param adminPassword the first administrator's password, for an installation that nobody attends; when empty a code is
 *     printed with which a person becomes it
 * @param guarantorPassword the first guarantor's, in the same way
 * @param mailboxes by organisation, that of its service, which is told of accounts that are opened for it
 * @param decidingOrganisation id of the one whose authority decides for the departments that name no other; empty for none
 * @param accounts demo accounts, whose password is their id: only the demo profile lists any
 */
@ConfigurationProperties(value = "cadre.people", ignoreUnknownFields = false)
public record PeopleSettings(
        @DefaultValue("") String adminPassword,
        @DefaultValue("") String guarantorPassword,
        @DefaultValue List<Organisation> organisations,
        @DefaultValue Map<String, String> mailboxes,
        @DefaultValue("") String decidingOrganisation,
        @DefaultValue List<DemoAccount> accounts) {

    /**
     * An account of the demo profile, of an invented person; its mail address leads nowhere.
     *
     * @param civility {@code Mme} or {@code M.}
     * @param quality the function by which papers name the person, French
     */
    public record DemoAccount(
            String id,
            String firstName,
            String lastName,
            String organisation,
            List<Role> roles,
            String civility,
            String quality) {

        public Profile profile() {
            return new Profile(firstName, lastName, id + "@cadre-ia.example");
        }
    }
}
