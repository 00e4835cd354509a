package fr.cadreia.signin.process;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountMemory;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.People;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInThrottle;
import fr.cadreia.people.StandingChanged;
import fr.cadreia.signin.LocalSignIn;
import fr.cadreia.signin.SignedIn;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Finds the account with the sign-in name that a person types, and checks the password. From here on the person is known
 * by the account's id alone. A right password is remembered for a minute, because Basic authentication repeats the slow
 * check on every request. A person who has to wait after wrong passwords gets the same
 * answer even for the remembered password: otherwise a person who guesses while the account is in use would learn at
 * any speed when a guess is right.
 */
@Component
class EngineSignIn implements AuthenticationProvider {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 5_000;

    private static final int KEY_BYTES = 32;

    /** The length of time for which a name on another node may lead to the account that had it before. */
    private static final Duration NAMED = Duration.ofSeconds(10);

    /** Stands before names that no account has, so that none is counted as the account with this id. */
    private static final String UNKNOWN = "? ";

    private final SignInIdentities signIns;
    private final StoredPasswords passwords;
    private final People people;
    private final AccountStandings standings;
    private final SignInThrottle throttle;
    private final LocalSignIn local;
    private final byte[] key = KeyGenerators.secureRandom(KEY_BYTES).generateKey();

    /** The account of each sign-in name that was typed lately. */
    private final AccountMemory<Optional<String>> accounts;

    /** The fingerprint of the password of each account. */
    private final AccountMemory<String> verified;

    EngineSignIn(
            SignInIdentities signIns,
            StoredPasswords passwords,
            People people,
            AccountStandings standings,
            SignInThrottle throttle,
            LocalSignIn local,
            AuthorityClock clock) {
        this.signIns = signIns;
        this.passwords = passwords;
        this.people = people;
        this.standings = standings;
        this.throttle = throttle;
        this.local = local;
        this.accounts = new AccountMemory<>(NAMED, MOST, clock);
        this.verified = new AccountMemory<>(REMEMBERED, MOST, clock);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = SignInIdentities.normalised(attempt.getName());
        String password = String.valueOf(attempt.getCredentials());
        Optional<String> known = account(name);
        String counted = known.orElse(UNKNOWN + name);
        SignInThrottle.Past past = throttle.of(counted);
        if (past.waiting()) {
            throw wrong();
        }
        if (known.isEmpty() || standings.of(counted).closed() || !local.accepts(counted)) {
            passwords.takeTime(password);
            throttle.wrong(counted);
            throw wrong();
        }
        String user = known.get();
        if (isRemembered(user, password)) {
            if (!past.settled()) {
                throttle.right(user);
            }
        } else {
            verify(user, password);
        }
        return SignedIn.as(people.get(user));
    }

    /** Returns the account with this sign-in name. Names without one are not remembered. */
    private Optional<String> account(String name) {
        Optional<String> account = accounts.get(name, signIns::named);
        if (account.isEmpty()) {
            accounts.forget(name);
        }
        return account;
    }

    /** Replaces the remembered password by a new one as soon as that is committed. */
    @EventListener
    void forget(StandingChanged changed) {
        verified.forget(changed.account());
        accounts.forgetAll();
    }

    /** Tells whether this password was right a moment ago, and no node has changed the stored one since. */
    private boolean isRemembered(String user, String password) {
        return verified.known(user)
                .filter(fingerprint(user, password, passwords.of(user))::equals)
                .isPresent();
    }

    /** Checks a password, and remembers it where it is right. */
    private void verify(String user, String password) {
        boolean anew = throttle.inTurn(user, () -> {
            if (throttle.isWaiting(user)) {
                throw wrong();
            }
            if (isRemembered(user, password)) {
                return false;
            }
            boolean right = passwords.isRight(user, password);
            if (!right || people.find(user).isEmpty()) {
                throw wrong();
            }
            if (passwords.isOutdated(user)) {
                passwords.hashAnew(user, password);
            }
            verified.read(user, account -> fingerprint(user, password, passwords.of(user)));
            return true;
        });
        if (anew) {
            local.signedIn(user);
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

    /** @param stored the hash in the database: a remembered password ends with it, on every node at the same moment */
    private String fingerprint(String user, String password, String stored) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmacHex(String.join("\0", user, stored, password));
    }
}
