package fr.cadreia.people.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.PeopleSettings.DemoAccount;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
        PasswordEncryptor passwords = encryptor(List.of());

        String stored = passwords.encrypt(PASSWORD);

        assertThat(stored).isEqualTo(hashed(stored, 310_000));
        assertThat(passwords.encrypt(PASSWORD)).isNotEqualTo(stored);
        assertThat(passwords.check(PASSWORD, stored)).isTrue();
        assertThat(passwords.check("un autre", stored)).isFalse();
    }

    @Test
    void thePasswordsOfADemonstrationAreNoSecret() throws GeneralSecurityException {
        PasswordEncryptor passwords =
                encryptor(List.of(new DemoAccount("agent", "Agent", "de la propreté", "dir-proprete", List.of())));

        String stored = passwords.encrypt(PASSWORD);

        assertThat(stored).isEqualTo(hashed(stored, 1));
        assertThat(passwords.check("un autre", stored)).isFalse();
    }

    private static PasswordEncryptor encryptor(List<DemoAccount> accounts) {
        StandaloneInMemProcessEngineConfiguration engine = new StandaloneInMemProcessEngineConfiguration();
        new PasswordSettings(new PeopleSettings("", "", List.of(), Map.of(), accounts)).preInit(engine);
        return engine.getPasswordEncryptor();
    }

    /** @return the salt of what is stored, and what these rounds make of it and the password */
    private static String hashed(String stored, int rounds) throws GeneralSecurityException {
        String salt = stored.substring(0, SALT_DIGITS);
        PBEKeySpec key = new PBEKeySpec(PASSWORD.toCharArray(), HexFormat.of().parseHex(salt), rounds, 256);
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(key)
                .getEncoded();
        return salt + HexFormat.of().formatHex(hash);
    }
}
