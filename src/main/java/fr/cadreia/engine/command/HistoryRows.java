package fr.cadreia.engine.command;

import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Changes a row of the history without reading it first. The engine reads when it began, to say how long it took: that
 * is needed only of what ends, and only where the event does not know it.
 */
public final class HistoryRows extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (event instanceof HistoricScopeInstanceEvent scope && !isInitialEvent(event) && saysAll(scope)) {
            if (getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null) {
                getDbEntityManager().merge(event);
            }
        } else {
            super.insertOrUpdate(event);
        }
    }

    private static boolean saysAll(HistoricScopeInstanceEvent scope) {
        return scope.getId() != null && (scope.getEndTime() == null || scope.getStartTime() != null);
    }
}
