package fr.cadreia;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.springframework.stereotype.Component;

/**
 * Passwords are hashed once in every application that a test starts, as in the demonstration: the story of an installation
 * would do little else than hash them. What is stored says nothing of it. PasswordsTest is about the real rounds.
 */
@Component
class QuickPasswords extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        String name = engine.getPasswordEncryptor().hashAlgorithmName();
        engine.setPasswordManager(new PasswordManager(new Once(name), engine.getCustomPasswordChecker()));
    }

    private record Once(String hashAlgorithmName) implements PasswordEncryptor {

        private static final PasswordEncryptor HASH = new Sha512HashDigest();

        @Override
        public String encrypt(String password) {
            return HASH.encrypt(password);
        }

        @Override
        public boolean check(String password, String encrypted) {
            return HASH.check(password, encrypted);
        }
    }
}
