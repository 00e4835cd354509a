package fr.cadreia;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.springframework.stereotype.Component;

/**
 * In every application that a test starts, passwords are hashed once: the hundreds of thousands of rounds that a real one
 * takes were more than half of what the stories made the processor do. PasswordSettingsTest is about the real one.
 */
@Component
class QuickPasswords extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordManager(new PasswordManager(new Sha512HashDigest(), List.of()));
    }
}
