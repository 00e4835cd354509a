package fr.cadreia.people.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.PeopleSettings.DemoAccount;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInIdentities.SignInIdentity;
import fr.cadreia.people.SignInProvider;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;

/** How passwords are stored, and which are refused. */
class PasswordsTest {

    private static final String PASSWORD = "un mot de passe";
    private static final int SALT_DIGITS = 32;

    private static final SignInIdentities SIGN_INS = mock(SignInIdentities.class);

    /** As OWASP advises. */
    @Test
    void aPasswordIsHashedInManyRoundsWithASaltOfItsOwn() throws GeneralSecurityException {
        PasswordEncryptor passwords = encryptor(List.of());

        String stored = passwords.encrypt(PASSWORD);

        assertThat(stored).isEqualTo(hashed(stored, 600_000));
        assertThat(passwords.encrypt(PASSWORD)).isNotEqualTo(stored);
        assertThat(passwords.check(PASSWORD, stored)).isTrue();
        assertThat(passwords.check("un autre", stored)).isFalse();
    }

    @Test
    void thePasswordsOfADemonstrationAreNoSecret() throws GeneralSecurityException {
        PasswordEncryptor passwords = encryptor(
                List.of(new DemoAccount("agent", "Agent", "de la propreté", "dir-proprete", List.of(), null, null)));

        String stored = passwords.encrypt(PASSWORD);

        assertThat(stored).isEqualTo(hashed(stored, 1));
        assertThat(passwords.check("un autre", stored)).isFalse();
    }

    @Test
    void aPasswordHoldsNoneOfItsOwnersWords() {
        UserEntity owner = new UserEntity("amartin");
        owner.setFirstName("A");
        owner.setLastName("Martin");

        assertThat(isAccepted("Bateau-vapeur-42", owner)).isTrue();
        assertThat(isAccepted("Bateau-martin-42", owner)).isFalse();
        assertThat(isAccepted("bateau", owner)).isFalse();
    }

    @Test
    void aPasswordHasTwelveSignsOfFourKinds() {
        UserEntity owner = new UserEntity("amartin");

        assertThat(isAccepted("Bateau-V-42x", owner)).isTrue();
        assertThat(isAccepted("Bateau-V-42", owner)).isFalse();
        assertThat(isAccepted("bateau-vapeur-42", owner)).isFalse();
        assertThat(isAccepted("Bateauvapeur42", owner)).isFalse();
    }

    @Test
    void aPasswordHoldsNoSignInName() {
        given(SIGN_INS.find("p-amartin"))
                .willReturn(List.of(new SignInIdentity(
                        "p-amartin", SignInProvider.LOCAL, "toutvabien", "toutvabien", Instant.EPOCH)));

        assertThat(isAccepted("Bateau-vapeur-42", new UserEntity("p-amartin"))).isTrue();
        assertThat(isAccepted("TOUTVABIEN-Bateau-42", new UserEntity("p-amartin")))
                .isFalse();
    }

    /** What is stored tells its rounds, so that a hash of an earlier version still lets its person in, once. */
    @Test
    void aHashOfFewerRoundsIsUnderstood() throws GeneralSecurityException {
        ProcessEngineConfigurationImpl engine = engine(List.of());
        PasswordManager passwords =
                new PasswordManager(engine.getPasswordEncryptor(), engine.getCustomPasswordChecker());
        String before = "{PBKDF2}" + hashed("00".repeat(SALT_DIGITS / 2), 310_000);
        String demonstrations = "{PBKDF2-SHA256-1}" + hashed("00".repeat(SALT_DIGITS / 2), 1);

        assertThat(passwords.check(PASSWORD, before)).isTrue();
        assertThat(passwords.check("un autre", before)).isFalse();
        assertThat(passwords.check(PASSWORD, demonstrations)).isFalse();
        assertThat(passwords.encrypt(PASSWORD)).startsWith("{PBKDF2-SHA256-600000}");
    }

    private static boolean isAccepted(String password, UserEntity owner) {
        return engine(List.of()).getPasswordPolicy().getRules().stream()
                .allMatch(rule -> rule.execute(password, owner));
    }

    private static PasswordEncryptor encryptor(List<DemoAccount> accounts) {
        return engine(accounts).getPasswordEncryptor();
    }

    private static ProcessEngineConfigurationImpl engine(List<DemoAccount> accounts) {
        StandaloneInMemProcessEngineConfiguration engine = new StandaloneInMemProcessEngineConfiguration();
        settings(accounts).preInit(engine);
        return engine;
    }

    private static PasswordSettings settings(List<DemoAccount> accounts) {
        return new PasswordSettings(new PeopleSettings("", "", List.of(), Map.of(), "", accounts), SIGN_INS);
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
