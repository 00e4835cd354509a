package fr.cadreia.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.cadreia.grant.AccountActs;
import fr.cadreia.grant.SecondFactorForgotten;
import fr.cadreia.journal.seal.SealKey;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountDeleted;
import fr.cadreia.people.Person;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.binary.Hex;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor of people who type a password here and examine, decide or administer: a code of six digits from an
 * application on their telephone (RFC 6238). It is demanded after a password of the directory too: otherwise a person who
 * administers the directory could give an elected member another password, and vote in the member's place. A provider of
 * identities has a second factor of its own. A code serves once. The secrets are kept encrypted by a key that follows from
 * the key of the seals, outside the database.
 */
@Component
public class SecondFactors {

    /** The address of the page on which people set their second factor and enter its code. */
    public static final String PAGE = "/compte/second-facteur";

    private static final int SECRET_BYTES = 20;

    /** The number of steps of 30 seconds by which a telephone may be early or late. */
    private static final int DRIFT = 1;

    private final JdbcClient jdbc;
    private final SignInSettings settings;
    private final SignInIdentities identities;
    private final AccountActs acts;
    private final AesBytesEncryptor cipher;
    private final TimeBasedOneTimePasswordGenerator codes;

    SecondFactors(
            JdbcClient jdbc, SignInSettings settings, SignInIdentities identities, AccountActs acts, SealKey sealKey) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.identities = identities;
        this.acts = acts;
        this.cipher = new AesBytesEncryptor(
                new SecretKeySpec(sealKey.secret("second-factor"), "AES"),
                KeyGenerators.secureRandom(16),
                CipherAlgorithm.GCM);
        this.codes = new TimeBasedOneTimePasswordGenerator();
    }

    /** Tells whether the person has to enter a code after the password. */
    public boolean isDemandedOf(Person person) {
        return settings.secondFactor()
                && person.holdsRightOfTwo()
                && identities.find(person.id(), SignInProvider.OIDC).isEmpty();
    }

    public boolean isSet(String account) {
        return jdbc.sql("select count(*) from cadre_second_factor where account = ?")
                        .param(account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Makes a secret for a telephone, in Base32; it has no effect before {@link #set}. */
    public String newSecret() {
        return new Base32()
                .encodeAsString(KeyGenerators.secureRandom(SECRET_BYTES).generateKey());
    }

    /** Returns the address that a telephone reads from the QR code. */
    public static String address(String issuer, String signInName, String secret) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(signInName) + "?secret=" + secret + "&issuer="
                + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Records the person's first second factor, once its telephone has shown the right code, and tells the person. */
    @Transactional
    public void set(Person person, String secret, String code) {
        acts.takeTurn();
        if (isSet(person.id())) {
            throw CommandRefusedException.conflict("Votre compte a déjà un second facteur.");
        }
        byte[] bytes = new Base32().decode(secret);
        long step = step(bytes, code)
                .orElseThrow(() -> CommandRefusedException.invalid(
                        "Code\u00a0: ce n’est pas celui que votre téléphone affiche en ce moment. Vérifiez aussi l’heure du"
                                + " téléphone."));
        jdbc.sql("insert into cadre_second_factor (account, secret, last_step, since) values (?, ?, ?, ?)")
                .params(
                        person.id(),
                        Hex.encodeHexString(cipher.encrypt(bytes)),
                        step,
                        acts.now().atOffset(ZoneOffset.UTC))
                .update();
        acts.record(person.id(), AccountChange.Kind.SECOND_FACTOR_SET, person.id());
        acts.tell(
                List.of(person.id()),
                "Un second facteur a été enregistré pour votre compte. Si ce n’est pas vous, prévenez aussitôt un garant des"
                        + " habilitations.",
                "");
    }

    /** Tells whether the code is right now and was not used before, and uses it up. */
    @Transactional
    public boolean accepts(String account, String code) {
        Optional<String> stored = jdbc.sql("select secret from cadre_second_factor where account = ?")
                .param(account)
                .query(String.class)
                .optional();
        return stored.flatMap(secret -> step(decrypted(secret), code))
                .filter(step ->
                        jdbc.sql("update cadre_second_factor set last_step = ? where account = ? and last_step < ?")
                                        .params(step, account, step)
                                        .update()
                                == 1)
                .isPresent();
    }

    private byte[] decrypted(String stored) {
        try {
            return cipher.decrypt(Hex.decodeHex(stored));
        } catch (DecoderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the step of thirty seconds whose code this is; empty where it is none of those about now. */
    private Optional<Long> step(byte[] secret, String code) {
        SecretKeySpec key = new SecretKeySpec(secret, codes.getAlgorithm());
        long length = codes.getTimeStep().toSeconds();
        long now = acts.now().getEpochSecond() / length;
        return LongStream.rangeClosed(now - DRIFT, now + DRIFT)
                .filter(step -> code(key, Instant.ofEpochSecond(step * length)).equals(code.replace(" ", "")))
                .boxed()
                .findFirst();
    }

    private String code(SecretKeySpec key, Instant moment) {
        try {
            return codes.generateOneTimePasswordString(key, moment);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forget(String account) {
        jdbc.sql("delete from cadre_second_factor where account = ?")
                .param(account)
                .update();
    }

    /** Forgets a second factor on which two persons decided; its person sets another one at the next sign-in. */
    @EventListener
    void on(SecondFactorForgotten decided) {
        forget(decided.account());
    }

    @EventListener
    void on(AccountDeleted deleted) {
        forget(deleted.account());
    }
}
