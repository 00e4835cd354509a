package fr.cadreia.signin.oidc;

import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.people.OpenAddresses;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** What the library for OpenID Connect asks for, in the profile oidc. */
@Configuration(proxyBeanMethods = false)
@Profile("oidc")
class OidcConfiguration {

    /** Looks the provider up when somebody signs in, not at the start. */
    @Bean
    ClientRegistrationRepository provider(OidcProvider provider) {
        return id -> OidcProvider.ID.equals(id) ? provider.registration() : null;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(OidcProvider provider) {
        return registration -> provider.idTokens();
    }

    @Bean
    OAuth2AuthorizedClientRepository noTokens() {
        return new NoTokens();
    }

    @Bean
    OpenAddresses oidcAddresses() {
        return new OpenAddresses(
                List.of(OidcProvider.BEGIN, OidcProvider.RETURN, OidcLogout.BACK_CHANNEL, OidcSignIn.LINK_PAGE));
    }

    /** Refuses to start with organisations that do not exist, once those of the settings are created. */
    @Bean
    @Order(3)
    ApplicationRunner mappedOrganisations(OidcSettings settings, People people) {
        return arguments -> settings.organisations().forEach(mapped -> require(mapped, people));
    }

    private static void require(OidcSettings.Mapped mapped, People people) throws StartRefusedException {
        String id = mapped.organisation();
        if (Role.of(id).isPresent()) {
            throw OidcSettings.refused(
                    "organisations",
                    "«\u00a0" + id
                            + "\u00a0» est un rôle, que deux personnes donnent\u00a0; le fournisseur ne donne qu’une"
                            + " organisation");
        }
        if (people.organisation(id).isEmpty()) {
            throw OidcSettings.refused("organisations", "l’organisation «\u00a0" + id + "\u00a0» n’existe pas");
        }
    }

    /** Keeps no token of the provider: what it says of a person is read once, at the sign-in. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Nothing is kept.
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
            // Nothing was kept.
        }
    }
}
