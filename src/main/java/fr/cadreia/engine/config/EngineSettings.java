package fr.cadreia.engine.config;

import fr.cadreia.engine.command.HistoryRows;
import fr.cadreia.kernel.time.AuthorityClock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine's defaults that an authority cannot live with, changed in one place. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineSettings extends AbstractCamundaConfiguration {

    /** More rows than a page ever shows; keeps a client from asking for everything at once. */
    static final int MAX_RESULTS = 2000;

    private static final String ADMINISTRATORS = "administrators";

    private final ApplicationContext beans;
    private final List<CommandInterceptor> interceptors;
    private final List<BpmnParseListener> parseListeners;
    private final List<SessionFactory> sessions;
    private final List<Deployer> deployers;

    EngineSettings(
            ApplicationContext beans,
            List<CommandInterceptor> interceptors,
            List<BpmnParseListener> parseListeners,
            List<SessionFactory> sessions,
            List<Deployer> deployers) {
        this.sessions = sessions;
        this.deployers = deployers;
        this.beans = beans;
        this.interceptors = interceptors;
        this.parseListeners = parseListeners;
    }

    /** By the engine's clock, so that our own records and its timers agree, in tests that move it too. */
    @Bean
    static AuthorityClock authorityClock() {
        return new AuthorityClock(() -> ClockUtil.getCurrentTime().toInstant());
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        // The factory has made an expression manager that reaches every bean; and beans alone would not replace it.
        engine.setBeans(new ExposedBeans(beans));
        engine.setExpressionManager(new SpringExpressionManager(beans, engine.getBeans()));
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(interceptors));
        engine.setCustomPreDeployers(new ArrayList<>(deployers));
        engine.setCustomSessionFactories(new ArrayList<>(sessions));
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.setCustomHistoryEventHandlers(new ArrayList<>(List.of(new EndlessCommands(), new HistoryRows())));
        add(engine);
        engine.setAuthorizationEnabled(true);
        engine.setResourceAuthorizationProvider(new NoTaskGrants());
        engine.setGroupResourceWhitelistPattern("[a-z0-9-]{1,64}");
        engine.setUserResourceWhitelistPattern("[a-zA-Z0-9.@_-]{1,64}");
        engine.setAdminGroups(new ArrayList<>(List.of(ADMINISTRATORS)));
        engine.setTenantCheckEnabled(false);
        engine.setQueryMaxResultsLimit(MAX_RESULTS);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(true);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableCmdExceptionLogging(false);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setBpmnParseFactory(ExecutableParse::new);
        engine.setCmmnEnabled(false);
        engine.setHistoryTimeToLive("P3650D");
        engine.setEnforceHistoryTimeToLive(true);
        engine.setDisableStrictCallActivityValidation(false);
    }

    private void add(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>(parseListeners);
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        engine.setCustomPostBPMNParseListeners(listeners);
    }
}
