package fr.cadreia.people.process;

import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInIdentities.SignInIdentity;
import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The engine's password policy, which is off by default, and PBKDF2 in place of the engine's single round of SHA-512. A
 * stored hash begins with its algorithm and its rounds, so that one of an earlier version is still understood, and is
 * replaced when its person signs in.
 */
@Component
class PasswordSettings extends AbstractProcessEnginePlugin {

    /** The number of rounds of SHA-256, as OWASP advises. */
    private static final int ROUNDS = 600_000;

    /** The rounds of earlier versions, whose hashes do not tell them. */
    private static final Pbkdf2 FORMER = new Pbkdf2("PBKDF2", 310_000);

    /**
     * The rounds for known passwords: where everybody knows them, more rounds would only delay the start and each first
     * request.
     */
    private static final int DEMONSTRATION_ROUNDS = 1;

    private final Pbkdf2 encryptor;
    private final List<PasswordEncryptor> others;
    private final SignInIdentities signIns;

    PasswordSettings(PeopleSettings settings, @Lazy SignInIdentities signIns) {
        boolean real = settings.accounts().isEmpty();
        this.encryptor = Pbkdf2.of(real ? ROUNDS : DEMONSTRATION_ROUNDS);
        // The accounts of a demonstration sign nobody in where passwords are secrets.
        this.others = real
                ? List.of(FORMER, new Refused(Pbkdf2.of(DEMONSTRATION_ROUNDS)))
                : List.of(FORMER, Pbkdf2.of(ROUNDS));
        this.signIns = signIns;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(encryptor);
        engine.setCustomPasswordChecker(others);
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(new Policy(signIns));
        // Nobody is locked out for good; SignInThrottle makes wrong passwords wait.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
    }

    /**
     * The engine's own policy with three changes: it asks for more signs, the sign-in name is among the person's words,
     * which a password must not hold, and a letter alone is no word. Otherwise a person called "E. Martin" could choose no
     * password with an "e".
     */
    private static final class Policy extends DefaultPasswordPolicyImpl {

        private static final int SHORTEST_WORD = 3;

        /** The number of signs that the CNIL and OWASP ask for. */
        private static final int SHORTEST = 12;

        Policy(SignInIdentities signIns) {
            rules.replaceAll(rule -> rule instanceof PasswordPolicyUserDataRuleImpl
                    ? new OwnWords(signIns)
                    : rule instanceof PasswordPolicyLengthRuleImpl ? new PasswordPolicyLengthRuleImpl(SHORTEST) : rule);
        }

        private static final class OwnWords extends PasswordPolicyUserDataRuleImpl {

            private final SignInIdentities signIns;

            OwnWords(SignInIdentities signIns) {
                this.signIns = signIns;
            }

            @Override
            public boolean execute(String password, User user) {
                return super.execute(password, user)
                        && (user == null
                                || signIns.find(user.getId()).stream()
                                        .map(SignInIdentity::signInName)
                                        .map(SignInIdentities::normalised)
                                        .noneMatch(name -> isNotBlank(name)
                                                && SignInIdentities.normalised(password)
                                                        .contains(name)));
            }

            @Override
            public boolean isNotBlank(String word) {
                return word != null && word.strip().length() >= SHORTEST_WORD;
            }
        }
    }

    private static final class Pbkdf2 implements PasswordEncryptor {

        private static final int SALT_BYTES = 16;

        private final String name;
        private final Pbkdf2PasswordEncoder encoder;

        static Pbkdf2 of(int rounds) {
            return new Pbkdf2("PBKDF2-SHA256-" + rounds, rounds);
        }

        Pbkdf2(String name, int rounds) {
            this.name = name;
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
            return name;
        }
    }

    /** Understands a stored hash, and takes no password for right. */
    private record Refused(PasswordEncryptor refused) implements PasswordEncryptor {

        @Override
        public String encrypt(String password) {
            return refused.encrypt(password);
        }

        @Override
        public boolean check(String password, String encrypted) {
            return false;
        }

        @Override
        public String hashAlgorithmName() {
            return refused.hashAlgorithmName();
        }
    }
}
