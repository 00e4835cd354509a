package fr.cadreia;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.springframework.stereotype.Component;

/**
 * Passwords are hashed once in every application that a test starts, as in the demonstration: the story of an installation
 * would do little else than hash them. PasswordsTest is about the real rounds.
 */
@Component
class QuickPasswords extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordManager(new PasswordManager(new Sha512HashDigest(), List.of()));
    }
}
