package fr.cadreia.people.process;

import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.AccountTurn;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInThrottle;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts our accounts in place of the engine's. */
@Component
class AccountSettings extends AbstractProcessEnginePlugin {

    private final AccountRecords records;
    private final AccountTurn turn;
    private final SignInThrottle throttle;
    private final SignInIdentities signIns;
    private final ApplicationEventPublisher events;

    AccountSettings(
            @Lazy AccountRecords records,
            @Lazy AccountTurn turn,
            SignInThrottle throttle,
            @Lazy SignInIdentities signIns,
            ApplicationEventPublisher events) {
        this.signIns = signIns;
        this.turn = turn;
        this.events = events;
        this.records = records;
        this.throttle = throttle;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return WritableIdentityProvider.class;
            }

            @Override
            public Session openSession() {
                return new Accounts(records, turn, throttle, signIns, events);
            }
        });
    }
}
