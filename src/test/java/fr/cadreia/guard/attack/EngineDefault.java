package fr.cadreia.guard.attack;

import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;

/**
 * A setting that the stock engine leaves open.
 *
 * @param stock its value there
 * @param here its value in the application
 */
record EngineDefault(String name, Function<ProcessEngineConfigurationImpl, Object> read, Object stock, Object here) {

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
                of("password hash", engine -> engine.getPasswordEncryptor().hashAlgorithmName(), "SHA-512", "PBKDF2"),
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
