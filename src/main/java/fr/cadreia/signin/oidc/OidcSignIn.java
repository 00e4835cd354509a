package fr.cadreia.signin.oidc;

import fr.cadreia.grant.ProvidedAccounts;
import fr.cadreia.grant.ProvidedAccounts.Provided;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Confirmation;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import fr.cadreia.signin.ProvidedSignIn;
import fr.cadreia.signin.SignInRefusal;
import fr.cadreia.signin.SignInRefusal.Reason;
import fr.cadreia.signin.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Signs people in by the provider's word: it checks what the provider says, and finds or opens the account. The person's
 * name in the application is the account's id, never what the provider calls them.
 */
@Component
@org.springframework.context.annotation.Profile("oidc")
public class OidcSignIn implements Confirmation {

    /** The page about the own identity at the provider. */
    static final String OWN_PAGE = "/compte/fournisseur";

    /** The page on which the reader of a one-time link gives its account an identity at the provider. */
    static final String LINK_PAGE = OWN_PAGE + "/lien";

    /** The attribute of a session for the token of the one-time link that its visitor follows. */
    static final String LINK = "cadre.oidc.link";

    /** The attribute of a session for the page to which the person returns who confirms to be still the same. */
    static final String CONFIRMING = "cadre.oidc.confirming";

    /** The attribute of a session for the moment by the machine's clock at which the person was sent to confirm it. */
    static final String ASKED_AT = "cadre.oidc.asked-at";

    private static final String SIGN_IN_PAGE = "/connexion";

    /** The attribute of a session for the provider's token, which is shown to it again to sign out there. */
    static final String ID_TOKEN = "cadre.oidc.id-token";

    /** The attribute of a session for the provider's name of its own session, or an empty text. */
    static final String SID = "cadre.oidc.sid";

    /** The attribute of a session for the identity that its person may link to the account. */
    private static final String PENDING = "cadre.oidc.pending";

    /** The attribute of a session for the moment of the confirmation; the account's id follows. */
    private static final String CONFIRMED = "cadre.oidc.confirmed.";

    private static final Duration CONFIRMATION_HOLDS = Duration.ofMinutes(5);

    /** The difference between the provider's clock and ours that is put up with. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private static final int LOGGED = 300;

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final OidcProvider provider;
    private final OidcSettings settings;
    private final SignInIdentities signIns;
    private final ProvidedAccounts accounts;
    private final ProvidedSignIn signIn;
    private final People people;
    private final AuthorityClock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OidcSignIn(
            OidcProvider provider,
            OidcSettings settings,
            SignInIdentities signIns,
            ProvidedAccounts accounts,
            ProvidedSignIn signIn,
            People people,
            AuthorityClock clock) {
        this.provider = provider;
        this.settings = settings;
        this.signIns = signIns;
        this.accounts = accounts;
        this.signIn = signIn;
        this.people = people;
        this.clock = clock;
    }

    /** A person who just signed in at the provider, under the account's id. */
    private static final class AccountUser extends DefaultOidcUser {

        private static final long serialVersionUID = 1L;

        private final String account;
        private final transient Provided unlinked;

        AccountUser(Person person, OidcIdToken token, Provided unlinked) {
            super(SignedIn.roles(person), token);
            this.account = person.id();
            this.unlinked = unlinked;
        }

        @Override
        public String getName() {
            return account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof AccountUser user && user.account.equals(account);
        }

        @Override
        public int hashCode() {
            return account.hashCode();
        }
    }

    /** What the provider says of a person: at its address for that, else in its token. */
    private record Claims(OidcIdToken token, Optional<OidcUserInfo> info) {

        private Object value(String claim) {
            return info.map(said -> (Object) said.getClaim(claim)).orElseGet(() -> token.getClaim(claim));
        }

        String text(String claim) {
            return value(claim) instanceof String text ? text.strip() : "";
        }

        /** Returns the first of these claims that is given, or an empty text. */
        String first(String... claims) {
            return Stream.of(claims)
                    .map(this::text)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        /** Returns all values of a claim, which may be one text or a list. */
        List<String> values(String claim) {
            Object value = claim.isBlank() ? null : value(claim);
            Stream<?> values = value instanceof Iterable<?> several
                    ? StreamSupport.stream(several.spliterator(), false)
                    : Stream.ofNullable(value);
            return values.map(Object::toString).map(String::strip).toList();
        }
    }

    /** Returns the address to which the provider sends people back. */
    public String wayBack() {
        return OidcProvider.RETURN;
    }

    /**
     * Adds the provider to the protection of the pages.
     *
     * @param landing leads a person who signs in to the page they wanted
     */
    public void protect(HttpSecurity http, AuthenticationSuccessHandler landing) throws Exception {
        http.oauth2Login(login -> login.loginPage(SIGN_IN_PAGE)
                .authorizationEndpoint(end -> end.authorizationRequestResolver(new ElsewhereResolved()))
                .tokenEndpoint(end -> end.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(end -> end.oidcUserService(this::load))
                .successHandler(
                        (request, response, authentication) -> arrive(request, response, authentication, landing))
                .failureHandler(OidcSignIn::refuse));
    }

    /** Leaves the beginning of a sign-in to {@link OidcController}, which first looks whether the provider answers. */
    private static final class ElsewhereResolved implements OAuth2AuthorizationRequestResolver {

        @Override
        public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return null;
        }

        @Override
        public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
            return null;
        }
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(OidcProvider.requests())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    private OidcUser load(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        requireLevel(token);
        Claims claims = claims(token, request.getAccessToken().getTokenValue());
        Optional<String> known = signIns.account(SignInProvider.OIDC, token.getSubject());
        if (settings.closing().values().stream()
                .anyMatch(claims.values(settings.closing().claim())::contains)) {
            known.ifPresent(accounts::endSessions);
            throw new SignInRefusal(Reason.TAKEN_AWAY);
        }
        Provided person = provided(token.getSubject(), claims);
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        if (present != null
                && present.isAuthenticated()
                && people.find(present.getName()).isPresent()) {
            return again(present.getName(), known, person, token);
        }
        HttpSession session = request().getSession();
        if (session.getAttribute(LINK) != null) {
            if (known.isPresent()) {
                throw new SignInRefusal(Reason.OTHER_ACCOUNT);
            }
            keepPending(session, person);
            throw new SignInRefusal(Reason.TO_LINK);
        }
        return user(signIn.account(person, settings.opensAccounts()), token, null);
    }

    private void requireLevel(OidcIdToken token) {
        if (!settings.acrValues().isEmpty()
                && !settings.acrValues().contains(String.valueOf(token.getAuthenticationContextClass()))) {
            throw new SignInRefusal(Reason.LEVEL);
        }
    }

    private Claims claims(OidcIdToken token, String accessToken) {
        Optional<OidcUserInfo> info = provider.userInfo(accessToken);
        if (info.filter(said -> !token.getSubject().equals(said.getSubject())).isPresent()) {
            throw new SignInRefusal(Reason.INVALID);
        }
        return new Claims(token, info);
    }

    private Provided provided(String subject, Claims claims) {
        String mailbox = claims.text("email");
        return new Provided(
                SignInProvider.OIDC,
                subject,
                claims.first("preferred_username", "email", "sub"),
                new Profile(claims.text("given_name"), claims.first("family_name", "usual_name"), mailbox),
                organisation(claims));
    }

    /** Returns the organisation of the claim's values; empty where they name none, or more than one. */
    private String organisation(Claims claims) {
        List<String> values = claims.values(settings.organisationClaim());
        List<String> mapped = settings.organisations().stream()
                .filter(mapping -> values.contains(mapping.value()))
                .map(OidcSettings.Mapped::organisation)
                .distinct()
                .toList();
        return mapped.size() == 1 ? mapped.get(0) : "";
    }

    /** Returns the person who is signed in already, with the identity that the account may get. */
    private OidcUser again(String account, Optional<String> known, Provided person, OidcIdToken token) {
        if (known.isPresent() && !known.get().equals(account)) {
            throw new SignInRefusal(Reason.OTHER_ACCOUNT);
        }
        signIn.requireOpen(account);
        return user(account, token, known.isPresent() ? null : person);
    }

    private AccountUser user(String account, OidcIdToken token, Provided unlinked) {
        return new AccountUser(people.get(account), token, unlinked);
    }

    /**
     * Keeps of the sign-in what signing out needs, in words that every node reads: the account's id and its roles, as of
     * every person who is signed in, and the token of the provider.
     */
    private void arrive(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication,
            AuthenticationSuccessHandler landing)
            throws IOException, ServletException {
        HttpSession session = request.getSession();
        AccountUser user = (AccountUser) authentication.getPrincipal();
        OidcIdToken token = user.getIdToken();
        session.setAttribute(ID_TOKEN, token.getTokenValue());
        session.setAttribute(SID, Objects.toString(token.getClaim("sid"), ""));
        SecurityContext context = new SecurityContextImpl(SignedIn.as(people.get(user.account)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        Object page = session.getAttribute(CONFIRMING);
        boolean silent = isSilent(token, session.getAttribute(ASKED_AT));
        session.removeAttribute(CONFIRMING);
        session.removeAttribute(ASKED_AT);
        if (user.unlinked != null) {
            keepPending(session, user.unlinked);
            response.sendRedirect(request.getContextPath() + OWN_PAGE);
        } else if (page == null) {
            landing.onAuthenticationSuccess(request, response, context.getAuthentication());
        } else if (silent) {
            refuse(request, response, new SignInRefusal(Reason.NOT_CONFIRMED));
        } else {
            session.setAttribute(CONFIRMED + user.account, clock.now());
            response.sendRedirect(request.getContextPath() + page);
        }
    }

    /** Tells whether the provider did not ask the person again who they are. */
    private boolean isSilent(OidcIdToken token, Object asked) {
        Instant signedIn = token.getAuthenticatedAt();
        return signedIn == null
                ? !settings.isProConnect()
                : asked instanceof Instant moment && signedIn.isBefore(moment.minus(CLOCKS_APART));
    }

    private static void keepPending(HttpSession session, Provided person) {
        Profile profile = person.profile();
        session.setAttribute(
                PENDING,
                new ArrayList<>(List.of(
                        person.subject(),
                        person.signInName(),
                        profile.firstName(),
                        profile.lastName(),
                        profile.mailbox())));
    }

    /** Tells whether the session's person signed in at the provider. */
    public static boolean isOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ID_TOKEN) != null;
    }

    /** Leads to the page that says why the sign-in did not succeed. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        Reason reason = reason(failed);
        // The provider's words come by the browser, which anybody may hold.
        LOG.info(
                "Connexion par le fournisseur d’identité refusée\u00a0: {} ({}).", reason, logged(failed.getMessage()));
        HttpSession session = request.getSession(false);
        boolean signedIn = session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
        if (session != null) {
            session.removeAttribute(CONFIRMING);
            session.removeAttribute(ASKED_AT);
        }
        if (reason == Reason.TO_LINK) {
            response.sendRedirect(request.getContextPath() + LINK_PAGE);
            return;
        }
        response.sendRedirect(
                request.getContextPath() + (signedIn ? OWN_PAGE : SIGN_IN_PAGE) + "?motif=" + reason.word());
    }

    /** Returns what others wrote as it may stand in the log: on one line, and not longer than needed. */
    static String logged(String text) {
        return ShortText.marked(VisibleText.line(String.valueOf(text)), LOGGED);
    }

    private static Reason reason(AuthenticationException failed) {
        if (failed instanceof SignInRefusal refusal) {
            return refusal.reason();
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return Reason.UNAVAILABLE;
            }
        }
        String code = failed instanceof OAuth2AuthenticationException answered
                ? answered.getError().getErrorCode()
                : "";
        return switch (code) {
            case OAuth2ErrorCodes.ACCESS_DENIED -> Reason.CANCELLED;
            case OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE -> Reason.UNAVAILABLE;
            default -> Reason.INVALID;
        };
    }

    /** Returns the identity that the session's person may link to the account; empty where there is none. */
    Optional<Provided> pending(HttpSession session) {
        if (!(session.getAttribute(PENDING) instanceof List<?> kept)) {
            return Optional.empty();
        }
        List<String> said = kept.stream().map(Object::toString).toList();
        return Optional.of(new Provided(
                SignInProvider.OIDC, said.get(0), said.get(1), new Profile(said.get(2), said.get(3), said.get(4)), ""));
    }

    void forgetPending(HttpSession session) {
        session.removeAttribute(PENDING);
        session.removeAttribute(LINK);
    }

    @Override
    public boolean isConfirmed(String account, String password) {
        HttpSession session = request() == null ? null : request().getSession(false);
        return session != null
                && session.getAttribute(CONFIRMED + account) instanceof Instant moment
                && clock.now().isBefore(moment.plus(CONFIRMATION_HOLDS));
    }

    private static HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
