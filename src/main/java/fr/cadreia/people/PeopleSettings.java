package fr.cadreia.people;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Organisations and accounts to create at the first start.
 *
 * @param adminPassword the first administrator's password; when empty one is generated and printed once
 * @param accounts demo accounts, whose password is their id: only the demo profile lists any
 */
@ConfigurationProperties("cadre.people")
public record PeopleSettings(
        @DefaultValue("") String adminPassword,
        @DefaultValue List<Organisation> organisations,
        @DefaultValue List<DemoAccount> accounts) {

    /** An account of the demo profile, named by its function; its mail address leads nowhere. */
    public record DemoAccount(String id, String firstName, String lastName, String organisation, List<String> roles) {

        public String email() {
            return id + "@cadre-ia.example";
        }
    }
}
