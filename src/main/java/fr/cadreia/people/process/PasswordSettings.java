package fr.cadreia.people.process;

import fr.cadreia.people.PeopleSettings;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/** The engine's password policy, which is off by default, and PBKDF2 in place of the engine's single round of SHA-512. */
@Component
class PasswordSettings extends AbstractProcessEnginePlugin {

    /** The number of rounds of SHA-256, as OWASP advises. */
    private static final int ROUNDS = 310_000;

    /**
     * The rounds for known passwords: where everybody knows them, more rounds would only delay the start and each first
     * request.
     */
    private static final int DEMONSTRATION_ROUNDS = 1;

    private final int rounds;

    PasswordSettings(PeopleSettings settings) {
        this.rounds = settings.accounts().isEmpty() ? ROUNDS : DEMONSTRATION_ROUNDS;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(new Pbkdf2(rounds));
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(new Policy());
        // Nobody is locked out for good; SignInThrottle makes wrong passwords wait.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
    }

    /** The engine's own, which would refuse any password with an "e" in it to a person called "E. Martin". */
    private static final class Policy extends DefaultPasswordPolicyImpl {

        private static final int SHORTEST_WORD = 3;

        Policy() {
            rules.replaceAll(rule -> rule instanceof PasswordPolicyUserDataRuleImpl ? new OwnWords() : rule);
        }

        private static final class OwnWords extends PasswordPolicyUserDataRuleImpl {

            @Override
            public boolean isNotBlank(String word) {
                return word != null && word.strip().length() >= SHORTEST_WORD;
            }
        }
    }

    private static final class Pbkdf2 implements PasswordEncryptor {

        private static final int SALT_BYTES = 16;

        private final Pbkdf2PasswordEncoder encoder;

        Pbkdf2(int rounds) {
            encoder = new Pbkdf2PasswordEncoder(
                    "", SALT_BYTES, rounds, Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        }

        @Override
        public String encrypt(String password) {
            return encoder.encode(password);
        }

        @Override
        public boolean check(String password, String encrypted) {
            return encoder.matches(password, encrypted);
        }

        @Override
        public String hashAlgorithmName() {
            return "PBKDF2";
        }
    }
}
