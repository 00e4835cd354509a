package fr.cadreia.signin.ldap;

import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.people.OpenAddresses;
import fr.cadreia.people.People;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;

/** The sign-in with the directory of the house, in the profile {@code ldap}. */
@Configuration(proxyBeanMethods = false)
@Profile("ldap")
@EnableConfigurationProperties(LdapSettings.class)
class LdapConfiguration {

    @Bean
    OpenAddresses directoryAddresses() {
        return new OpenAddresses(List.of(LdapController.LINKS));
    }

    /** Refuses to start with organisations that do not exist, once those of the settings are created. */
    @Bean
    @Order(2)
    ApplicationRunner directoryOrganisations(LdapSettings settings, People people) {
        return arguments -> settings.organisations().values().forEach(organisation -> {
            if (people.organisation(organisation).isEmpty()) {
                throw new StartRefusedException("cadre.sign-in.ldap.organisations\u00a0: l’organisation «\u00a0"
                        + organisation + "\u00a0» n’existe pas.");
            }
        });
    }
}
