package fr.cadreia.engine.command;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Asks what a permission on a task would depend on only where the engine's own authorizations are on. */
final class TaskPermissions extends AuthorizationCommandChecker {

    @Override
    protected void checkTaskPermission(TaskEntity task, Permission onProcess, Permission onTask) {
        if (isOn()) {
            super.checkTaskPermission(task, onProcess, onTask);
        }
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        if (isOn()) {
            super.checkTaskAssign(task);
        }
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        if (isOn()) {
            super.checkTaskWork(task);
        }
    }

    private static boolean isOn() {
        return Context.getCommandContext().isAuthorizationCheckEnabled();
    }
}
