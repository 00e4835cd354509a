package fr.cadreia.signin.process;

import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.grant.AccountActs;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.Identities;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passwords of accounts as the engine keeps them: as a hash that begins with its algorithm and its rounds. */
@Component
class StoredPasswords {

    private final ProcessEngineConfigurationImpl engine;
    private final AsApplication application;
    private final Identities identities;
    private final AccountActs acts;
    private final JdbcClient jdbc;

    StoredPasswords(
            @Lazy ProcessEngineConfigurationImpl engine,
            AsApplication application,
            Identities identities,
            AccountActs acts,
            JdbcClient jdbc) {
        this.engine = engine;
        this.application = application;
        this.identities = identities;
        this.acts = acts;
        this.jdbc = jdbc;
    }

    /** Tells whether this is the account's password; the engine counts wrong ones. */
    boolean isRight(String account, String password) {
        return application.call(() -> engine.getIdentityService().checkPassword(account, password));
    }

    /** Returns the hash as the database holds it at this moment; empty without an account. */
    String of(String account) {
        return jdbc.sql("select PWD_ from ACT_ID_USER where ID_ = ?")
                .param(account)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Tells whether the hash has fewer rounds than new ones, or another algorithm. */
    boolean isOutdated(String account) {
        return !of(account).startsWith("{" + engine.getPasswordEncryptor().hashAlgorithmName() + "}");
    }

    /** Hashes a right password anew where its hash is outdated, and records that. */
    @Transactional
    public void hashAnew(String account, String password) {
        acts.takeTurn();
        if (isOutdated(account)) {
            identities.setPassword(account, password);
            acts.record("", AccountChange.Kind.PASSWORD_HASHED_ANEW, account);
        }
    }

    /** Takes as long as the check of a password, so that no answer tells by its time whether there is an account. */
    void takeTime(String password) {
        engine.getPasswordEncryptor().encrypt(password);
    }
}
