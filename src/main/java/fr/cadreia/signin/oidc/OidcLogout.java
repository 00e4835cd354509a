package fr.cadreia.signin.oidc;

import fr.cadreia.grant.LinkDelivery;
import fr.cadreia.grant.ProvidedAccounts;
import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import fr.cadreia.signin.AccountSessions;
import fr.cadreia.signin.SignInRefusal;
import fr.cadreia.signin.StoredSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Signing out: here and then at the provider, or at the provider and then here. */
@Controller
@Profile("oidc")
public class OidcLogout {

    /** The address that the provider calls to end the sessions of a person who signed out there. */
    public static final String BACK_CHANNEL = "/logout/connect/back-channel/" + OidcProvider.ID;

    /** The page to which people come after they signed out here, and again after they signed out at the provider. */
    public static final String AFTERWARDS = "/deconnexion/suite";

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** The attribute of a session that is left of a person who signed out, for the provider's address. */
    private static final String LEAVING = "cadre.oidc.leaving";

    /** The age up to which a token that ends sessions is taken. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(OidcLogout.class);

    private final OidcProvider provider;
    private final LinkDelivery pages;
    private final SignInIdentities signIns;
    private final ProvidedAccounts accounts;
    private final StoredSessions stored;
    private final AccountSessions sessions;
    private final JdbcClient jdbc;
    private final AuthorityClock machine = AuthorityClock.ofMachine();

    OidcLogout(
            OidcProvider provider,
            LinkDelivery pages,
            SignInIdentities signIns,
            ProvidedAccounts accounts,
            StoredSessions stored,
            AccountSessions sessions,
            JdbcClient jdbc) {
        this.provider = provider;
        this.pages = pages;
        this.signIns = signIns;
        this.accounts = accounts;
        this.stored = stored;
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /** Remembers the provider's token for {@link #leave}, before the session ends. */
    public void prepare(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            request.setAttribute(OidcSignIn.ID_TOKEN, session.getAttribute(OidcSignIn.ID_TOKEN));
        }
    }

    /** Notes, after a session has ended, where its person signs out at the provider. */
    public void leave(HttpServletRequest request) {
        if (!(request.getAttribute(OidcSignIn.ID_TOKEN) instanceof String token)) {
            return;
        }
        try {
            provider.requireAnswer();
            String address = provider.endSession();
            if (!address.isEmpty()) {
                request.getSession().setAttribute(LEAVING, address(address, token));
            }
        } catch (SignInRefusal unavailable) {
            LOG.info("Déconnexion sans le fournisseur d’identité, qui ne répond pas.");
        }
    }

    private String address(String endSession, String idToken) {
        return UriComponentsBuilder.fromUriString(endSession)
                .queryParam("id_token_hint", encoded(idToken))
                .queryParam("state", Secret.token())
                .queryParam("post_logout_redirect_uri", encoded(pages.address(AFTERWARDS)))
                .build(true)
                .toUriString();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    /** Returns, once, the address where the person signs out at the provider. */
    public Optional<String> next(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(LEAVING) instanceof String address)) {
            return Optional.empty();
        }
        session.invalidate();
        return Optional.of(address);
    }

    /** Ends the sessions of a person who signed out at the provider, or was locked there. */
    @PostMapping(BACK_CHANNEL)
    ResponseEntity<Map<String, String>> end(@RequestParam(name = "logout_token", defaultValue = "") String token) {
        try {
            Jwt logout = provider.logoutTokens().decode(token);
            String fault = fault(logout);
            if (fault.isEmpty() && !isNew(logout)) {
                fault = "jti used before";
            }
            if (!fault.isEmpty()) {
                return refused(fault);
            }
            signIns.account(SignInProvider.OIDC, logout.getSubject())
                    .ifPresent(account -> end(account, logout.getClaimAsString("sid")));
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
        } catch (JwtException e) {
            return refused(e.getMessage());
        } catch (SignInRefusal unavailable) {
            return ResponseEntity.status(503)
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
    }

    /** Ends the sessions that began with one of the provider's, or all of them where it names none. */
    private void end(String account, String sid) {
        if (sid == null) {
            accounts.endSessions(account);
            return;
        }
        stored.findByPrincipalName(account).forEach((key, session) -> {
            if (sid.equals(session.getAttribute(OidcSignIn.SID))) {
                sessions.end(account, key);
            }
        });
    }

    /** Returns what is wrong with the token, whose signature, issuer and receiver are right; empty where nothing is. */
    private String fault(Jwt logout) {
        Instant issued = logout.getIssuedAt();
        boolean event = logout.getClaim("events") instanceof Map<?, ?> events && events.get(EVENT) instanceof Map;
        if (!event) {
            return "no logout event";
        }
        if (logout.hasClaim("nonce")) {
            return "a nonce";
        }
        if (logout.getSubject() == null || logout.getId() == null) {
            return "no sub or no jti";
        }
        boolean fresh =
                issued != null && Duration.between(issued, machine.now()).abs().compareTo(FRESH) < 0;
        return fresh ? "" : "iat too old";
    }

    /** Notes the token; false where it was noted before, by any node. */
    private boolean isNew(Jwt logout) {
        Instant now = machine.now();
        jdbc.sql("delete from cadre_oidc_logout where seen_at < ?")
                .param(now.minus(FRESH.multipliedBy(3)).atOffset(ZoneOffset.UTC))
                .update();
        try {
            jdbc.sql("insert into cadre_oidc_logout (jti_sha256, seen_at) values (?, ?)")
                    .params(DigestUtils.sha256Hex(logout.getId()), now.atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException again) {
            return false;
        }
    }

    private static ResponseEntity<Map<String, String>> refused(String fault) {
        LOG.warn("Fin de session demandée par le fournisseur d’identité, refusée\u00a0: {}.", OidcSignIn.logged(fault));
        return ResponseEntity.badRequest()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("error", "invalid_request", "error_description", "invalid logout token"));
    }
}
