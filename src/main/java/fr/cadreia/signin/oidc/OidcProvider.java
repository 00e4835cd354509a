package fr.cadreia.signin.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import fr.cadreia.grant.LinkDelivery;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.signin.SignInRefusal;
import fr.cadreia.signin.SignInRefusal.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * The provider: its addresses, its keys and what it says of people. Nothing is asked before somebody signs in, so that
 * a provider that is down stops neither the start nor those who are signed in.
 */
@Component
@Profile("oidc")
class OidcProvider {

    /** The name of the registration, which stands in the addresses that the provider calls. */
    static final String ID = "oidc";

    /** The address at which a sign-in begins. */
    static final String BEGIN = "/oauth2/authorization/" + ID;

    /** The address to which the provider sends people back. */
    static final String RETURN = "/login/oauth2/code/" + ID;

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final MediaType JWT = MediaType.parseMediaType("application/jwt");
    private static final JOSEObjectType LOGOUT = new JOSEObjectType("logout+jwt");
    private static final String END_SESSION = "end_session_endpoint";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration TRUST = Duration.ofSeconds(30);

    private final OidcSettings settings;
    private final LinkDelivery pages;
    private final RestTemplate http = new RestTemplate(requests());
    private final Map<String, NimbusJwtDecoder> decoders = new ConcurrentHashMap<>();
    private volatile ClientRegistration registration;
    private final AuthorityClock clock = AuthorityClock.ofMachine();
    private volatile Instant answered = Instant.EPOCH;

    OidcProvider(OidcSettings settings, LinkDelivery pages) {
        settings.check();
        this.settings = settings;
        this.pages = pages;
    }

    /** Makes requests that wait for a provider for some seconds at most. */
    static ClientHttpRequestFactory requests() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }

    /**
     * Returns the provider's addresses with our name there.
     *
     * @throws SignInRefusal when they are read at the provider, and it does not answer
     */
    ClientRegistration registration() {
        if (registration == null) {
            registration = settings.endPoints().isGiven() ? given() : discovered();
        }
        return registration;
    }

    private ClientRegistration given() {
        OidcSettings.EndPoints ends = settings.endPoints();
        return completed(ClientRegistration.withRegistrationId(ID)
                .authorizationUri(ends.authorization())
                .tokenUri(ends.token())
                .userInfoUri(ends.userInfo().isBlank() ? null : ends.userInfo())
                .jwkSetUri(ends.keys())
                .issuerUri(settings.issuer())
                .providerConfigurationMetadata(
                        ends.endSession().isBlank() ? Map.of() : Map.of(END_SESSION, ends.endSession())));
    }

    private ClientRegistration discovered() {
        String address = settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration";
        try {
            String said = http.exchange(
                            RequestEntity.get(address)
                                    .accept(MediaType.APPLICATION_JSON)
                                    .build(),
                            String.class)
                    .getBody();
            ClientRegistration found = completed(ClientRegistrations.fromOidcConfiguration(
                            StoredJson.STRICT.readValue(said, new TypeReference<>() {}))
                    .registrationId(ID));
            if (!settings.issuer().equals(found.getProviderDetails().getIssuerUri())) {
                LOG.warn("Fournisseur d’identité\u00a0: {} ne décrit pas {}.", address, settings.issuer());
                throw new SignInRefusal(Reason.UNAVAILABLE);
            }
            return found;
        } catch (RestClientException | IllegalArgumentException | JsonProcessingException e) {
            throw unavailable(e);
        }
    }

    private ClientRegistration completed(ClientRegistration.Builder addresses) {
        return addresses
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(
                        settings.isProConnect()
                                ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(pages.address(RETURN))
                .scope(settings.allScopes())
                .userNameAttributeName(JwtClaimNames.SUB)
                // ProConnect answers an error to every parameter that it does not know.
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(!settings.isProConnect())
                        .build())
                .build();
    }

    /**
     * Requires that the provider answers, so that nobody is sent to a place from which there is no way back.
     *
     * @throws SignInRefusal when it does not
     */
    void requireAnswer() {
        ClientRegistration known = registration();
        if (answered.plus(TRUST).isAfter(clock.now())) {
            return;
        }
        try {
            http.getForEntity(known.getProviderDetails().getJwkSetUri(), String.class);
            answered = clock.now();
        } catch (RestClientException e) {
            throw unavailable(e);
        }
    }

    private static SignInRefusal unavailable(Exception cause) {
        LOG.warn("Le fournisseur d’identité ne répond pas\u00a0: {}", cause.getMessage());
        return new SignInRefusal(Reason.UNAVAILABLE, cause);
    }

    /** Returns the address where people sign out at the provider; empty where there is none. */
    String endSession() {
        Object address =
                registration().getProviderDetails().getConfigurationMetadata().get(END_SESSION);
        return address == null ? "" : address.toString();
    }

    /** Reads the token by which the provider says who signed in. */
    JwtDecoder idTokens() {
        return decoder(JOSEObjectType.JWT, "id", OidcIdTokenValidator::new);
    }

    /** Reads the token by which the provider ends sessions; the caller checks what is particular to it. */
    JwtDecoder logoutTokens() {
        return decoder(LOGOUT, "logout", OidcProvider::audience);
    }

    /**
     * Returns what the provider says of the person beside its token; empty where it has no address for that.
     *
     * @param accessToken the token that the provider gave for it, kept by nobody
     * @throws SignInRefusal when the answer is not the provider's, or it does not come
     */
    Optional<OidcUserInfo> userInfo(String accessToken) {
        String address =
                registration().getProviderDetails().getUserInfoEndpoint().getUri();
        if (address == null) {
            return Optional.empty();
        }
        try {
            ResponseEntity<String> answer = http.exchange(
                    RequestEntity.get(address)
                            .header(HttpHeaders.AUTHORIZATION, "Bearer " + accessToken)
                            .accept(JWT, MediaType.APPLICATION_JSON)
                            .build(),
                    String.class);
            boolean signed = JWT.isCompatibleWith(answer.getHeaders().getContentType());
            if (!signed && settings.isProConnect()) {
                throw new SignInRefusal(Reason.INVALID);
            }
            return Optional.of(new OidcUserInfo(
                    signed
                            ? decoder(JOSEObjectType.JWT, "info", OidcProvider::audience)
                                    .decode(answer.getBody())
                                    .getClaims()
                            : StoredJson.STRICT.readValue(answer.getBody(), new TypeReference<>() {})));
        } catch (JwtException | JsonProcessingException | IllegalArgumentException e) {
            throw new SignInRefusal(Reason.INVALID, e);
        } catch (RestClientException e) {
            throw unavailable(e);
        }
    }

    private static OAuth2TokenValidator<Jwt> audience(ClientRegistration known) {
        return new JwtClaimValidator<Collection<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(known.getClientId()));
    }

    /** Returns a reader of tokens of one kind, which knows the provider's keys and one algorithm alone. */
    private JwtDecoder decoder(
            JOSEObjectType type, String kind, Function<ClientRegistration, OAuth2TokenValidator<Jwt>> own) {
        ClientRegistration known = registration();
        return decoders.computeIfAbsent(kind, made -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                            known.getProviderDetails().getJwkSetUri())
                    .jwsAlgorithm(SignatureAlgorithm.from(settings.algorithm()))
                    .restOperations(http)
                    .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                            new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, type, null)))
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new JwtIssuerValidator(settings.issuer()), own.apply(known)));
            return decoder;
        });
    }
}
