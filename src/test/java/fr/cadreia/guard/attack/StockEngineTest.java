package fr.cadreia.guard.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.Story;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

/** Each hole of the stock engine, shown to be one there and closed here by the same request. */
@OwnEngineTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:attacked" + H2InMemory.OPTIONS)
class StockEngineTest extends InApplication {

    private static StockEngine stock;

    @BeforeAll
    static void startTheStockEngine() {
        stock = StockEngine.start();
    }

    @AfterAll
    static void stopTheStockEngine() {
        stock.close();
    }

    static Stream<Attack> attacks() {
        return Stream.of(TokenAttacks.all(), TaskAttacks.all(), RecordAttacks.all(), CodeAttacks.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void succeedsOnTheStockEngine(Attack attack) {
        Target target = stock.target();

        Reply reply = attack.strike().apply(target);

        assertThat(reply.status()).as(reply.body().toString()).isBetween(200, 299);
        assertThat(attack.hit().test(target)).as("the effect").isTrue();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedHere(Attack attack) {
        for (String account : attack.accounts()) {
            Target target = target(account);

            Reply reply = attack.strike().apply(target);

            assertThat(reply.status()).as("%s: %s", account, reply.body()).isIn(400, 401, 403, 404);
            if (!attack.hit().equals(Attack.NO_EFFECT)) {
                assertThat(attack.hit().test(target))
                        .as("the effect, for %s", account)
                        .isFalse();
            }
        }
    }

    static Stream<EngineDefault> defaults() {
        return EngineDefault.all().stream();
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void isOpenByDefaultAndNotHere(EngineDefault setting) {
        assertThat(setting.read().apply(configuration(stock.engine())))
                .as("stock")
                .isEqualTo(setting.stock());
        assertThat(setting.read().apply(configuration(engine))).as("here").isEqualTo(setting.here());
    }

    private static ProcessEngineConfigurationImpl configuration(ProcessEngine engine) {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private Target target(String account) {
        EngineClient client = new EngineClient(port);
        Story story = opened("agent", "Cible");
        return new Target(engine, client, "http://localhost:" + port, account, story.reference(), story.instance());
    }

    /**
     * A setting that the stock engine leaves open.
     *
     * @param stock its value there
     * @param here its value in the application
     */
    private record EngineDefault(
            String name, Function<ProcessEngineConfigurationImpl, Object> read, Object stock, Object here) {

        static List<EngineDefault> all() {
            return List.of(
                    of("authorizations", engine -> engine.isAuthorizationEnabled(), false, true),
                    of("rows per list", engine -> engine.getQueryMaxResultsLimit(), Integer.MAX_VALUE, 2000),
                    of(
                            "types checked before objects are read",
                            engine -> engine.isDeserializationTypeValidationEnabled(),
                            false,
                            true),
                    of("password policy", engine -> engine.isEnablePasswordPolicy(), false, true),
                    of(
                            "password hash",
                            engine -> engine.getPasswordEncryptor().hashAlgorithmName(),
                            "SHA-512",
                            "PBKDF2-SHA256-1"),
                    of("case models", engine -> engine.isCmmnEnabled(), true, false),
                    of(
                            "an error that nobody catches fails, rather than ending the case",
                            engine -> engine.isEnableExceptionsAfterUnhandledBpmnError(),
                            false,
                            true),
                    of("any bean from an expression", engine -> evaluates(engine, "${dataSource}"), true, false),
                    of("scripts", EngineDefault::runsScripts, true, false),
                    of("login throttle kept", engine -> engine.getLoginDelayBase(), 3, 3),
                    of(
                            "no expression of a client kept",
                            engine -> engine.isEnableExpressionsInAdhocQueries(),
                            false,
                            false));
        }

        private static EngineDefault of(
                String name, Function<ProcessEngineConfigurationImpl, Object> read, Object stock, Object here) {
            return new EngineDefault(name, read, stock, here);
        }

        private static boolean evaluates(ProcessEngineConfigurationImpl engine, String expression) {
            return engine.getCommandExecutorTxRequired().execute(context -> {
                try {
                    engine.getExpressionManager()
                            .createExpression(expression)
                            .getValue(StartProcessVariableScope.getSharedInstance());
                    return true;
                } catch (ProcessEngineException unknown) {
                    return false;
                }
            });
        }

        private static boolean runsScripts(ProcessEngineConfigurationImpl engine) {
            try {
                return engine.getCommandExecutorTxRequired()
                        .execute(context -> engine.getScriptingEngines().getScriptEngineForLanguage("juel") != null);
            } catch (ProcessEngineException off) {
                return false;
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
