package fr.cadreia.people.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.junit.jupiter.api.Test;

/** Passwords are stored as OWASP advises. */
class PasswordSettingsTest {

    private static final String PASSWORD = "un mot de passe";
    private static final int SALT_DIGITS = 32;

    @Test
    void aPasswordIsHashedInManyRoundsWithASaltOfItsOwn() throws GeneralSecurityException {
        StandaloneInMemProcessEngineConfiguration engine = new StandaloneInMemProcessEngineConfiguration();
        new PasswordSettings().preInit(engine);
        PasswordEncryptor passwords = engine.getPasswordEncryptor();

        String stored = passwords.encrypt(PASSWORD);

        String salt = stored.substring(0, SALT_DIGITS);
        PBEKeySpec rounds =
                new PBEKeySpec(PASSWORD.toCharArray(), HexFormat.of().parseHex(salt), 310_000, 256);
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(rounds)
                .getEncoded();
        assertThat(stored).isEqualTo(salt + HexFormat.of().formatHex(hash));
        assertThat(passwords.encrypt(PASSWORD)).isNotEqualTo(stored);
        assertThat(passwords.check(PASSWORD, stored)).isTrue();
        assertThat(passwords.check("un autre", stored)).isFalse();
    }
}
