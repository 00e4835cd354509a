package fr.cadreia.engine.config;

import fr.cadreia.engine.command.HistoryRows;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.database.DatabaseProduct;
import fr.cadreia.kernel.database.Migrations;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's defaults that an authority cannot live with, changed in one place. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineSettings extends SpringBootProcessEnginePlugin {

    /** The limit of rows, more than a page ever shows; it keeps a client from asking for everything at once. */
    static final int MAX_RESULTS = 2000;

    private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+)*");

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

    /**
     * Returns a clock that follows the engine's clock, so that our own records and its timers agree, also in tests that
     * move it.
     */
    @Bean
    static AuthorityClock authorityClock() {
        return new AuthorityClock(() -> ClockUtil.getCurrentTime().toInstant());
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        refuseNewer(engine.getDataSource());
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

    /** Drops the parsed fragments of XML, some fifteen megabytes: all statements are built by then. */
    @Override
    public void postInit(SpringProcessEngineConfiguration engine) {
        engine.getSqlSessionFactory().getConfiguration().getSqlFragments().clear();
    }

    /** @throws StartRefusedException where a newer engine has changed its tables: this one would not notice */
    static void refuseNewer(DataSource database) {
        String own = ProductPropertiesUtil.getProductVersion();
        appliedVersions(database).stream()
                .flatMap(applied -> version(applied).stream())
                .max(Comparator.naturalOrder())
                .filter(newest -> version(own)
                        .filter(known -> newest.compareTo(known) > 0)
                        .isPresent())
                .ifPresent(newest -> {
                    throw new StartRefusedException(
                            "La base de données a été mise à jour par une version plus récente de l’application (moteur "
                                    + newest + ", celui-ci est " + own + ")\u00a0: " + Migrations.REMEDY);
                });
    }

    private static List<String> appliedVersions(DataSource database) {
        try (Connection connection = database.getConnection()) {
            if (!DatabaseProduct.hasTable(connection, "ACT_GE_SCHEMA_LOG")) {
                return List.of();
            }
        } catch (SQLException e) {
            throw new StartRefusedException("La base de données ne répond pas\u00a0: " + e.getMessage(), e);
        }
        return JdbcClient.create(database)
                .sql("select VERSION_ from ACT_GE_SCHEMA_LOG")
                .query(String.class)
                .list();
    }

    /** Returns the numbers of a version without what some add to them, as in {@code 7.24.1-ee}; empty where it has none. */
    private static Optional<MigrationVersion> version(String told) {
        Matcher numbers = NUMBERS.matcher(told);
        return numbers.lookingAt() ? Optional.of(MigrationVersion.fromVersion(numbers.group())) : Optional.empty();
    }

    private void add(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>(parseListeners);
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /**
     * Ends a command in which a diagram turns in circles: a condition that holds as soon as it is waited for, an event
     * that triggers itself. The engine would go on until the memory is full, and hold up everybody meanwhile.
     */
    private static final class EndlessCommands implements HistoryEventHandler {

        /** Many times more elements than any diagram passes at once. */
        static final int MOST = 5_000;

        private record Count(CommandContext command, int[] started) {}

        private final ThreadLocal<Count> counts = new ThreadLocal<>();

        @Override
        public void handleEvent(HistoryEvent event) {
            if (event instanceof HistoricActivityInstanceEventEntity
                    && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
                CommandContext command = Context.getCommandContext();
                Count count = counts.get();
                if (count == null || count.command() != command) {
                    count = new Count(command, new int[1]);
                    counts.set(count);
                }
                if (++count.started()[0] > MOST) {
                    counts.remove();
                    throw FormRefusedException.because(
                            "Le diagramme en service tourne sans fin à «\u00a0"
                                    + ((HistoricActivityInstanceEventEntity) event).getActivityId()
                                    + "\u00a0»\u00a0: rien n’est enregistré. Prévenez un administrateur, qui déploiera un diagramme corrigé.");
                }
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }

    /** Refuses all scripts: no diagram, listener or table runs one, in any language. */
    private static final class NoScripts implements ScriptEngineResolver {

        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {
            throw refused(factory.getLanguageName());
        }

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            throw refused("?");
        }

        @Override
        public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
            throw refused(language);
        }

        private static ProcessEngineException refused(String language) {
            return new ProcessEngineException("Les scripts sont désactivés (" + language + ").");
        }
    }

    /**
     * Writes no authorizations for those who hold a task or may take it: our own guard says what they may do, and nobody reads
     * these rows. Two requests that take a task at once would both insert the same one and fail at its unique index, where
     * the task's revision refuses the second properly.
     */
    private static final class NoTaskGrants extends DefaultAuthorizationProvider {

        private static final AuthorizationEntity[] NONE = {};

        @Override
        public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
            return NONE;
        }

        @Override
        public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
            return NONE;
        }

        @Override
        public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
            return NONE;
        }

        @Override
        public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
            return NONE;
        }
    }
}
