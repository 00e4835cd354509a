package fr.cadreia.engine.config;

import fr.cadreia.kernel.database.Retries;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Repeats a command that a person sent to the engine's API and that collided with somebody else. Only commands that
 * hold nothing but what was asked: others change the object that they were given, and would not do the same twice.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RetriedCommands extends CommandInterceptor {

    private static final Set<Class<?>> REPEATABLE = Set.of(
            SubmitStartFormCmd.class,
            SubmitTaskFormCmd.class,
            CompleteTaskCmd.class,
            ClaimTaskCmd.class,
            AssignTaskCmd.class,
            AddUserIdentityLinkCmd.class,
            CreateMembershipCmd.class,
            DeleteMembershipCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || !REPEATABLE.contains(command.getClass())) {
            return next.execute(command);
        }
        try {
            return Retries.run(command.getClass().getSimpleName(), () -> next.execute(command));
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
