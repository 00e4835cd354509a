package fr.cadreia.verified;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Notes the commands that persons sent to the engine, and that it carried out. */
final class CommandsNoted extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;

    CommandsNoted(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        boolean first = Context.getCommandContext() == null;
        T result = next.execute(command);
        if (first && isByAPerson()) {
            // The guard allows a command by its name or by that of what it extends.
            for (Class<?> type = command.getClass(); type != Object.class; type = type.getSuperclass()) {
                ActsSeen.note(ActsSeen.command(type.getSimpleName()));
            }
        }
        return result;
    }

    private boolean isByAPerson() {
        Authentication authentication = engine.getIdentityService().getCurrentAuthentication();
        return authentication != null && authentication.getUserId() != null;
    }
}
