package fr.cadreia.people.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/** The engine's password policy, which is off by default, and PBKDF2 in place of the engine's single round of SHA-512 (310,000 rounds of SHA-256, as OWASP advises). */
@Component
class PasswordSettings extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(new Pbkdf2());
        engine.setEnablePasswordPolicy(true);
        // Nobody is locked out for good; SignInThrottle makes wrong passwords wait.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
    }

    private static final class Pbkdf2 implements PasswordEncryptor {

        private final Pbkdf2PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

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
