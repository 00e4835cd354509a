package fr.cadreia.signin.oidc;

import fr.cadreia.kernel.StartRefusedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provider at which people sign in, in the profile oidc.
 *
 * @param kind {@code generic} (Keycloak and others) or {@code proconnect}
 * @param issuer address of the provider as its tokens name it
 * @param clientId the name by which the provider knows this application
 * @param clientSecret the secret of that name
 * @param scopes asked for besides {@code openid}; none for the usual ones of the kind
 * @param endPoints addresses of the provider; without them they are read at the issuer's address when they are needed
 * @param algorithm by which the provider signs: {@code RS256} or {@code ES256}
 * @param acrValues levels of authentication, one of which is demanded; none for any
 * @param organisationClaim the claim that says for which organisation a person works; empty for none
 * @param organisations the values of that claim, with their organisations
 * @param firstSignIn {@code refuse}, or {@code open} for an account that proposes for the mapped organisation
 * @param label the words of the button; empty for the usual ones of the kind
 * @param closing the claim by which the provider takes access away
 */
@ConfigurationProperties("cadre.sign-in.oidc")
public record OidcSettings(
        @DefaultValue("generic") String kind,
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue List<String> scopes,
        @DefaultValue EndPoints endPoints,
        @DefaultValue("RS256") String algorithm,
        @DefaultValue List<String> acrValues,
        @DefaultValue("") String organisationClaim,
        @DefaultValue List<Mapped> organisations,
        @DefaultValue("refuse") String firstSignIn,
        @DefaultValue("") String label,
        @DefaultValue Closing closing) {

    private static final String SETTING = "cadre.sign-in.oidc.";
    private static final String PROCONNECT = "proconnect";
    private static final String OPEN = "open";
    private static final Pattern ITSELF = Pattern.compile("localhost|127(\\.\\d+){3}|\\[::1]");

    /**
     * Addresses of the provider.
     *
     * @param keys address of its public keys
     * @param endSession where people sign out there; empty where that is impossible
     */
    public record EndPoints(
            @DefaultValue("") String authorization,
            @DefaultValue("") String token,
            @DefaultValue("") String userInfo,
            @DefaultValue("") String keys,
            @DefaultValue("") String endSession) {

        boolean isGiven() {
            return !authorization.isBlank();
        }

        private Stream<String> all() {
            return Stream.of(authorization, token, userInfo, keys, endSession);
        }
    }

    /**
     * The organisation of those for whom the claim has a value.
     *
     * @param value e.g. a SIRET number, or the name of a group
     * @param organisation id
     */
    public record Mapped(
            @DefaultValue("") String value,
            @DefaultValue("") String organisation) {}

    /**
     * The claim by which the provider takes access away.
     *
     * @param claim its name; empty for none
     * @param values those that take access away
     */
    public record Closing(
            @DefaultValue("") String claim, @DefaultValue List<String> values) {}

    public boolean isProConnect() {
        return kind.equals(PROCONNECT);
    }

    boolean opensAccounts() {
        return firstSignIn.equals(OPEN);
    }

    /** Returns the words of the button. ProConnect's rules leave no choice of them. */
    public String button() {
        if (!label.isBlank()) {
            return label;
        }
        return isProConnect() ? "S’identifier avec ProConnect" : "Se connecter avec le compte de la collectivité";
    }

    Set<String> allScopes() {
        List<String> usual = isProConnect()
                ? List.of("given_name", "usual_name", "email", "uid", "siret")
                : List.of("profile", "email");
        List<String> all = new ArrayList<>(List.of("openid"));
        all.addAll(scopes.isEmpty() ? usual : scopes);
        return new LinkedHashSet<>(all);
    }

    /** @throws StartRefusedException with the setting that is wrong, and what it is to say */
    void check() {
        oneOf("kind", kind, "generic", PROCONNECT);
        oneOf("first-sign-in", firstSignIn, "refuse", OPEN);
        oneOf("algorithm", algorithm, "RS256", "ES256");
        web("issuer", issuer);
        given("client-id", clientId, "le nom de l’application auprès du fournisseur");
        given("client-secret", clientSecret, "le secret de l’application auprès du fournisseur");
        checkEndPoints();
        checkMapping();
        if (closing.claim().isBlank() != closing.values().isEmpty()) {
            throw refused("closing", "donnez à la fois claim et values, ou ni l’un ni l’autre");
        }
    }

    private void checkEndPoints() {
        boolean none = endPoints.all().allMatch(String::isBlank);
        if (none) {
            return;
        }
        web("end-points.authorization", endPoints.authorization());
        web("end-points.token", endPoints.token());
        web("end-points.keys", endPoints.keys());
        if (isProConnect() || !endPoints.userInfo().isBlank()) {
            web("end-points.user-info", endPoints.userInfo());
        }
        if (isProConnect() || !endPoints.endSession().isBlank()) {
            web("end-points.end-session", endPoints.endSession());
        }
    }

    private void checkMapping() {
        if (organisationClaim.isBlank() != organisations.isEmpty()) {
            throw refused(
                    "organisations", "donnez à la fois organisation-claim et organisations, ou ni l’un ni l’autre");
        }
        if (opensAccounts() && organisations.isEmpty()) {
            throw refused(
                    "first-sign-in",
                    "«\u00a0open\u00a0» ouvre les comptes dans une organisation\u00a0: donnez organisation-claim et"
                            + " organisations");
        }
        for (Mapped mapped : organisations) {
            given("organisations[].value", mapped.value(), "la valeur que le fournisseur donne");
        }
    }

    private static void oneOf(String name, String value, String one, String other) {
        if (!value.equals(one) && !value.equals(other)) {
            throw refused(name, "«\u00a0" + value + "\u00a0» n’existe pas\u00a0: écrivez " + one + " ou " + other);
        }
    }

    private static void given(String name, String value, String what) {
        if (value.isBlank()) {
            throw refused(name, "donnez " + what);
        }
    }

    private static void web(String name, String address) {
        given(name, address, "l’adresse du fournisseur d’identité");
        try {
            URI web = new URI(address);
            boolean safe = "https".equals(web.getScheme())
                    || "http".equals(web.getScheme())
                            && web.getHost() != null
                            && ITSELF.matcher(web.getHost()).matches();
            if (safe && web.getHost() != null) {
                return;
            }
        } catch (URISyntaxException e) {
            // The sentence below says what is wanted.
        }
        throw refused(name, "«\u00a0" + address + "\u00a0» n’est pas une adresse en https");
    }

    static StartRefusedException refused(String name, String what) {
        return new StartRefusedException("Réglage " + SETTING + name + "\u00a0: " + what + ".");
    }
}
