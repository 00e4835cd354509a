package fr.cadreia.engine.command;

import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Leaves out the engine's own variables that count how many of several parallel tasks are done, and changes a row of
 * the history without reading it first. The engine reads when something began, to say how long it took: only what ends
 * needs that, and only where the event does not know it.
 */
public final class HistoryRows extends DbHistoryEventHandler {

    private static final Set<String> COUNTERS = Set.of(
            MultiInstanceActivityBehavior.NUMBER_OF_INSTANCES,
            MultiInstanceActivityBehavior.NUMBER_OF_ACTIVE_INSTANCES,
            MultiInstanceActivityBehavior.NUMBER_OF_COMPLETED_INSTANCES,
            MultiInstanceActivityBehavior.LOOP_COUNTER);

    @Override
    protected void insertHistoricVariableUpdateEntity(HistoricVariableUpdateEventEntity event) {
        if (!COUNTERS.contains(event.getVariableName())) {
            super.insertHistoricVariableUpdateEntity(event);
        }
    }

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
