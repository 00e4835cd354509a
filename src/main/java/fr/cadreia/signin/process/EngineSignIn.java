package fr.cadreia.signin.process;

import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountMemory;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.People;
import fr.cadreia.people.SignInThrottle;
import fr.cadreia.people.StandingChanged;
import fr.cadreia.signin.LocalSignIn;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Checks passwords with the engine's identity service. A right password is remembered for a minute, because Basic
 * authentication repeats the slow check on every request. A person who has to wait after wrong passwords gets the same
 * answer even for the remembered password: otherwise a person who guesses while the account is in use would learn at
 * any speed when a guess is right.
 */
@Component
class EngineSignIn implements AuthenticationProvider {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 5_000;

    private final IdentityService identity;
    private final People people;
    private final AccountStandings standings;
    private final AsApplication application;
    private final SignInThrottle throttle;
    private final LocalSignIn local;
    private final SecretKeySpec key = randomKey();
    /** The fingerprint of the password of each account. */
    private final AccountMemory<String> verified;

    EngineSignIn(
            @Lazy IdentityService identity,
            People people,
            AccountStandings standings,
            AsApplication application,
            SignInThrottle throttle,
            LocalSignIn local,
            AuthorityClock clock) {
        this.verified = new AccountMemory<>(REMEMBERED, MOST, clock);
        this.standings = standings;
        this.throttle = throttle;
        this.local = local;
        this.identity = identity;
        this.people = people;
        this.application = application;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String fingerprint = fingerprint(user, password);
        if (throttle.isWaiting(user) || standings.of(user).closed() || !local.onPages(user)) {
            throw wrong();
        }
        if (verified.known(user).filter(fingerprint::equals).isPresent()) {
            throttle.right(user);
        } else {
            verified.read(user, account -> {
                verify(account, password);
                return fingerprint;
            });
        }
        List<SimpleGrantedAuthority> authorities = people.get(user).roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.id()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    /** Replaces the remembered password by a new one as soon as that is committed. */
    @EventListener
    void forget(StandingChanged changed) {
        verified.forget(changed.account());
    }

    private void verify(String user, String password) {
        boolean right = !user.isBlank() && application.call(() -> identity.checkPassword(user, password));
        if (!right || people.find(user).isEmpty()) {
            throw wrong();
        }
    }

    /** Makes the one answer for all failures: to say that an account has to wait would tell that it exists. */
    private static BadCredentialsException wrong() {
        return new BadCredentialsException("Identifiant ou mot de passe incorrect.");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private String fingerprint(String user, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(user.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKeySpec randomKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
